import type { exports as model } from '../en/exports'

export const exports: typeof model = {
  export: '导出',
  forms: {
    plain: '电子表格用的 CSV',
    canvas: 'Canvas 用的 CSV',
    moodle: 'Moodle 用的 CSV',
  },
  submissions: '全部作答(JSON Lines)',
  record: '该学生在本课程中的全部记录(JSON)',
  part: '第{question}题({part})',
  files: {
    plain: 'gradebook-{title}-{day}',
    canvas: 'canvas-{title}-{day}',
    moodle: 'moodle-{title}-{day}',
    submissions: 'answers-{title}-{day}',
    record: 'record-{student}-{day}',
  },
}
