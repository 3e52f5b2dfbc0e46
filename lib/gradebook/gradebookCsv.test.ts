import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gradebookCsv } from './gradebookCsv'

const headings = { studentNumber: '学号', name: '姓名', section: '班级', total: '总分' }
const parts = [
  { title: '(i)', points: 2 },
  { title: '(ii)', points: 1 / 3 },
]

function row(about: { studentNumber?: string | null; name?: string; section?: string | null }) {
  return { studentNumber: '1', name: '白', section: '1 班', points: [2, null], total: 2, ...about }
}

/** A reader of RFC 4180 of its own. */
function readCsv(text: string): string[][] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g
  const rows: string[][] = [[]]
  for (const [, quoted, bare, end] of text.matchAll(cell)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '')
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

test('the table begins with the byte order mark, has a row a student by number, and ends each with CRLF', () => {
  const rows = [row({ studentNumber: '20' }), row({ studentNumber: '100', name: '顾' })]
  expect(gradebookCsv({ headings, parts, rows })).toBe(
    '\uFEFF学号,姓名,班级,(i) (2),(ii) (0.3333),总分 (2.3333)\r\n' +
      '100,顾,1 班,2,,2\r\n' +
      '20,白,1 班,2,,2\r\n',
  )
})

describe('a text', () => {
  function cellFor(name: string): string {
    return gradebookCsv({ headings, parts, rows: [row({ name })] }).split('\r\n1,')[1] ?? ''
  }

  test.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
  ])('%j is no formula', (name, written) => {
    expect(cellFor(name)).toMatch(`${written},`)
  })

  test('with a comma, a quote or a line break is quoted', () => {
    expect(cellFor('a,b')).toMatch('"a,b",')
    expect(cellFor('a "b"')).toMatch('"a ""b""",')
    expect(cellFor('=a\n"b"')).toMatch('"\'=a\n""b""",')
  })
})

test('whatever the names are, a reader finds the same cells, and none is a formula', () => {
  const text = fc.string({ unit: fc.constantFrom('=', '-', '"', ',', '\r', '\n', '\t', ' ', '白') })
  fc.assert(
    fc.property(text, text, (name, section) => {
      const csv = gradebookCsv({ headings, parts, rows: [row({ name, section })] })
      const cells = readCsv(csv.slice(1))[1]
      expect(cells).toHaveLength(6)
      expect(cells?.slice(1, 3).map((cell) => cell.replace(/^'/, ''))).toEqual(
        [name, section].map((cell) => cell.replace(/^'/, '')),
      )
      for (const cell of cells ?? []) expect(cell).not.toMatch(/^\s*[=+@-]/)
    }),
  )
})
