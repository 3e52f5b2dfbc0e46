/** Words of the import of a roster. */
export const roster = {
  title: 'Import a roster',
  lead: 'A file, or a table copied from a spreadsheet. Nothing is written before you have seen what every row will do.',
  file: 'File',
  fileHint:
    'CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or GBK; exports of Canvas and Moodle as they are. 2 MB and 10,000 rows at most.',
  paste: 'Or paste the table',
  pasteHint:
    'With its heads: 学号, 姓名, 班级, 邮箱, or Student no., Name, Section, E-mail, in any order.',
  look: 'See what it would do',
  looking: 'Reading …',
  nothing: 'Choose a file or paste a table.',
  preview: 'What each row will do',
  row: 'Row',
  name: 'Name',
  studentNumber: 'Student no.',
  section: 'Section',
  fate: 'What happens',
  fates: {
    new: 'New account, joins',
    joins: 'Has an account, joins',
    here: 'Here already, nothing changes',
    moves: 'Moves from {from} to {to}',
    returns: 'Comes back',
  },
  calledOther: 'the account is called {name} and stays so',
  noSection: 'no section',
  newSections: {
    one: 'One section will be made: {names}.',
    other: '{count} sections will be made: {names}.',
  },
  counts: {
    new: { one: '{count} new account', other: '{count} new accounts' },
    joins: { one: '{count} existing account joins', other: '{count} existing accounts join' },
    moves: { one: '{count} changes section', other: '{count} change section' },
    returns: { one: '{count} comes back', other: '{count} come back' },
    here: { one: '{count} is here already', other: '{count} are here already' },
    fault: { one: '{count} row with a fault', other: '{count} rows with faults' },
  },
  filterAll: 'All rows',
  filterFaults: 'Faults only',
  filterLabel: 'Rows shown',
  more: { one: 'Show {count} more row', other: 'Show {count} more rows' },
  faultsLeftOut:
    'Rows with faults are left out. Mend them in the file and import it again: what is in already stays as it is.',
  apply: { one: 'Import {count} row', other: 'Import {count} rows' },
  applying: 'Importing …',
  nothingToDo: 'There is nothing to import: nobody new, and nothing that changes.',
  changed:
    'Something in the course has changed since you looked. This is what the roster would do now: look again, then import.',
  done: 'Imported: {counts}.',
  doneNothing: 'Everything was in already; nothing has changed.',
  toPeople: 'Back to the people',
  another: 'Import another roster',
  faults: {
    workbook:
      'This is a spreadsheet’s own file. Save it as CSV there, or copy the table and paste it here.',
    encoding:
      'The text of this file cannot be read. Save it as CSV in UTF-8 (or GBK), or copy the table and paste it here.',
    empty: 'There are no rows with students in this table.',
    'too-long': 'More than {limit} rows. Import it in several files.',
    quotes:
      'A quotation mark in row {row} is opened and not closed: the rows below it cannot be told apart. Take it out or close it.',
    noName: 'There is no column with names (姓名, Name, or First name and Surname).',
    noIdentity:
      'There is no column with student numbers or e-mails (学号, 邮箱, Student no., ID number, E-mail).',
    found: 'Found: {heads}.',
    foundNone: 'No heads were found.',
  },
  rowFaults: {
    formula: 'A cell begins like a formula ({cell}); a name or number does not.',
    'no-name': 'No name.',
    'long-name': 'The name is longer than 100 characters.',
    'no-identity': 'Neither a student number nor an e-mail.',
    'bad-number':
      '{cell} is no student number (spreadsheets turn long numbers into 2.0261E+11: set the column to text).',
    'bad-email': '{cell} is no e-mail address.',
    'long-section': 'The section’s name is longer than 60 characters.',
    'number-twice': '{cell} stands in row {first} already.',
    'email-twice': '{cell} stands in row {first} already.',
    'account-twice': 'Means the same account as row {first}.',
    'two-accounts': 'The number and the e-mail belong to two different accounts.',
    'other-email': 'The account with this number has another e-mail than {cell}.',
    'other-number': 'The account with this e-mail has another number than {cell}.',
    'is-staff': 'Teaches this course: a roster makes nobody a student who teaches.',
    'is-member':
      'Is in this course already, or was: change the role or bring them back in the list of people.',
  },
}
