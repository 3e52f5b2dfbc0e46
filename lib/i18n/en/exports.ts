/** Words of what is taken out: tables for other systems, all answers, one student's record. */
export const exports = {
  export: 'Export',
  forms: {
    plain: 'CSV for a spreadsheet',
    canvas: 'CSV for Canvas',
    moodle: 'CSV for Moodle',
  },
  submissions: 'All answers (JSON Lines)',
  record: 'Everything of this student in the course (JSON)',
  part: 'Q{question} ({part})',
  files: {
    plain: 'gradebook-{title}-{day}',
    canvas: 'canvas-{title}-{day}',
    moodle: 'moodle-{title}-{day}',
    submissions: 'answers-{title}-{day}',
    record: 'record-{student}-{day}',
  },
}
