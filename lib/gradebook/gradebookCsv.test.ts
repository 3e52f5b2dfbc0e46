import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { type CsvForm, csvForms } from './csvForms'
import { gradebookCsv } from './gradebookCsv'

const title = '作业一'
const headings = {
  ...{ studentNumber: '学号', name: '姓名', section: '班级' },
  ...{ total: '总分', excused: '免做' },
}
const parts = [
  { title: '(i)', points: 2 },
  { title: '(ii)', points: 1 / 3 },
]

function row(about: {
  studentNumber?: string | null
  name?: string
  section?: string | null
  total?: number | null
}) {
  return {
    ...{ studentNumber: '1', name: '白', email: 'bai@example.edu', section: '1 班' },
    ...{ points: [2, null], total: 2, ...about },
  }
}

function write(rows: readonly ReturnType<typeof row>[], form: CsvForm): string {
  return gradebookCsv({ title, headings, parts, rows }, form)
}

function readCsv(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
  expect(errors).toEqual([])
  return data
}

describe('each form begins with the byte order mark, has a row a student by number, and ends each with CRLF', () => {
  const rows = [row({ studentNumber: '20' }), row({ studentNumber: '100', name: '顾' })]

  test('plain: every part and the total', () => {
    expect(write(rows, 'plain')).toBe(
      '\uFEFF学号,姓名,班级,(i) (2),(ii) (0.3333),总分 (2.3333)\r\n' +
        '100,顾,1 班,2,,2\r\n' +
        '20,白,1 班,2,,2\r\n',
    )
  })

  test('Canvas: the points that are possible, then the total', () => {
    expect(write(rows, 'canvas')).toBe(
      '\uFEFFStudent,ID,SIS User ID,SIS Login ID,Section,作业一\r\n' +
        '"    Points Possible",,,,,2.3333\r\n' +
        '顾,,100,100,1 班,2\r\n' +
        '白,,20,20,1 班,2\r\n',
    )
  })

  test('Moodle: the total, then every part, a dash for no grade', () => {
    expect(write(rows, 'moodle')).toBe(
      '\uFEFFID number,Email address,Full name,作业一,作业一 (i),作业一 (ii)\r\n' +
        '100,bai@example.edu,顾,2,2,-\r\n' +
        '20,bai@example.edu,白,2,2,-\r\n',
    )
  })
})

const keyOf: Readonly<Record<CsvForm, { readonly number: string; readonly total: string }>> = {
  plain: { number: '学号', total: '总分 (2.3333)' },
  canvas: { number: 'SIS User ID', total: '作业一' },
  moodle: { number: 'ID number', total: '作业一' },
}

test('somebody of whom it is not asked has no 0, as each reader understands', () => {
  const excused = [row({ total: null })]
  expect(write(excused, 'plain')).toMatch('白,1 班,2,,免做\r\n')
  expect(write(excused, 'canvas')).toMatch('白,,1,1,1 班,EX\r\n')
  expect(write(excused, 'moodle')).toMatch(',白,-,2,-\r\n')
})

test.each(csvForms)('%s: a reader finds every mark again by student number', (form) => {
  const marks = fc.uniqueArray(
    fc.record({
      studentNumber: fc.stringMatching(/^[0-9]{1,10}[A-Z]?$/),
      name: fc.string(),
      total: fc.integer({ min: 0, max: 23_333 }).map((score) => score / 10_000),
    }),
    { selector: ({ studentNumber }) => studentNumber, maxLength: 8 },
  )
  fc.assert(
    fc.property(marks, (given) => {
      const [heads = [], ...lines] = readCsv(write(given.map(row), form))
      const number = heads.indexOf(keyOf[form].number)
      const total = heads.indexOf(keyOf[form].total)
      const found = lines.map((cells) => [cells[number], Number(cells[total])])
      const expected = given.map((one) => [one.studentNumber, one.total])
      const students = found.filter(([key]) => key !== '')
      expect(new Map(students.map(([key, mark]) => [key, mark]))).toEqual(
        new Map(expected.map(([key, mark]) => [key, mark])),
      )
      expect(students).toHaveLength(given.length)
    }),
  )
})

describe('a text', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ['a,b', 'a,b'],
    ['a "b"', 'a "b"'],
    ['=a\n"b"', `'=a\n"b"`],
  ])('%j is no formula and breaks no cell', (name, written) => {
    expect(readCsv(write([row({ name })], 'plain'))[1]?.[1]).toBe(written)
  })
})

test('whatever people are called, a reader finds the same cells, and none is a formula', () => {
  const text = fc.string({ unit: fc.constantFrom('=', '-', '"', ',', '\r', '\n', '\t', ' ', '白') })
  fc.assert(
    fc.property(fc.constantFrom(...csvForms), text, text, (form, name, section) => {
      const cells = readCsv(write([row({ name, section })], form)).at(-1) ?? []
      const bare = cells.map((cell) => cell.replace(/^'/, ''))
      expect(bare).toContain(name.replace(/^'/, ''))
      expect(cells).toHaveLength(6)
      for (const cell of cells) expect(cell).not.toMatch(/^(?!-$)\s*[=+@-]/)
    }),
  )
})
