import { describe, expect, test } from 'vitest'
import { type RosterRow, readRoster } from './readRoster'

function rowsOf(text: string): readonly RosterRow[] {
  const roster = readRoster(text)
  if (roster.kind !== 'rows') throw new Error(JSON.stringify(roster))
  return roster.rows
}

/** Number, name, section and e-mail of each student; a fault by its row. */
function told(text: string): readonly string[] {
  return rowsOf(text).map((row) =>
    row.kind === 'fault'
      ? `${row.row} ${row.fault}${row.first === null ? '' : ` ${row.first}`}`
      : [row.studentNumber, row.name, row.section, row.email].map((cell) => cell ?? '-').join('|'),
  )
}

describe('columns are known by their heads', () => {
  test.each([
    ['学号,姓名,班级,邮箱\n2026001,王小满,1 班,wang@example.edu.cn'],
    ['姓名\t班级\t学号\t邮箱\n王小满\t1 班\t2026001\tWang@Example.edu.cn'],
    ['\ufeff学号;姓名;班级;电子邮箱\r\n2026001;王小满;1 班;wang@example.edu.cn\r\n'],
    ['Student No.,Name,Section,E-mail\n2026001,王小满,1 班,wang@example.edu.cn'],
    [
      '某大学 2026 级选课名单,,,\n\n序号,学号,姓名,性别,班级,邮箱\n1,2026001,王小满,女,1 班,wang@example.edu.cn',
    ],
    ['学号（必填）,姓 名,班级,邮箱\n２０２６００１, 王小满　,1　班,wang@example.edu.cn'],
  ])('%j', (text) => {
    expect(told(text)).toEqual(['2026001|王小满|1 班|wang@example.edu.cn'])
  })

  test("Canvas's export, without the rows it adds", () => {
    const text = [
      'Student,ID,SIS User ID,SIS Login ID,Section,Homework 1 (17)',
      '    Points Possible,,,,,12',
      '"Bai, Ruo",4711,2026002,bai@example.edu,"Section 1, evening",9',
      '"王, 小满",4712,2026001,wang,1 班,',
      '"Student, Test",4713,,,1 班,',
    ].join('\n')
    expect(told(text)).toEqual([
      '2026002|Ruo Bai|Section 1|bai@example.edu',
      '2026001|王小满|1 班|-',
    ])
  })

  test("Canvas's export without numbers of the school goes by its sign-in names", () => {
    const text =
      'Student,ID,SIS Login ID,Section\n"Bai, Ruo",4711,bai@example.edu,1\n"Li, Yan",4712,li7,1'
    expect(told(text)).toEqual(['-|Ruo Bai|1|bai@example.edu', 'li7|Yan Li|1|-'])
  })

  test("Moodle's export", () => {
    const text = [
      'First name,Surname,ID number,Institution,Department,Email address,Groups',
      '小满,王,2026001,,数学学院,wang@example.edu.cn,"1 班, 周三组"',
    ].join('\n')
    expect(told(text)).toEqual(['2026001|王小满|1 班|wang@example.edu.cn'])
  })

  test('what is missing is named, with the heads there are', () => {
    expect(readRoster('工号,科目,成绩\n1,数学,90')).toEqual({
      kind: 'columns',
      missing: ['name', 'identity'],
      found: ['工号', '科目', '成绩'],
    })
    expect(readRoster('姓名,班级\n王小满,1 班')).toMatchObject({ missing: ['identity'] })
    expect(readRoster('学号,班级\n2026001,1 班')).toMatchObject({ missing: ['name'] })
  })

  test('a quotation mark that stands open would swallow the rows below, so its row is told', () => {
    const text = '学号,姓名\n1001,甲\n1002,"乙\n1003,丙\n1004,丁'
    expect(readRoster(text)).toEqual({ kind: 'quotes', row: 3 })
  })

  test('nothing, and a head without rows', () => {
    expect(readRoster(' \n\n')).toEqual({ kind: 'empty' })
    expect(readRoster('学号,姓名\n')).toEqual({ kind: 'empty' })
  })
})

describe('each row is judged by itself', () => {
  const head = '学号,姓名,班级,邮箱\n'
  test.each([
    ['=2026001,王小满,,', '2 formula'],
    ['2026001,"=HYPERLINK(""http://x"",""y"")",,', '2 formula'],
    ['2026001,＋1,,', '2 formula'],
    ['2026001,@SUM(A1),,', '2 formula'],
    ['2026001,,,', '2 no-name'],
    [',王小满,,', '2 no-identity'],
    ['2.0261E+11,王小满,,', '2 bad-number'],
    ['2026/,王小满,,', '2 bad-number'],
    ['2026001,王小满,,wang', '2 bad-email'],
    ['2026001,王小满,,wang@nowhere.invalid', '2 bad-email'],
    [`2026001,${'王'.repeat(101)},,`, '2 long-name'],
    [`2026001,王小满,${'班'.repeat(61)},`, '2 long-section'],
  ])('%s', (row, fault) => {
    expect(told(head + row)).toEqual([fault])
  })

  test('a number or an address that comes again, the row counted as a spreadsheet counts', () => {
    const rows = ['1001,甲,,a@x.org', '', '１００１,乙,,', '1002,丙,,A@X.org', '1003,"丁\n丁",,']
    expect(told(head + rows.join('\n'))).toEqual([
      '1001|甲|-|a@x.org',
      '4 number-twice 2',
      '5 email-twice 2',
      '1003|丁 丁|-|-',
    ])
  })
})

test('5,000 rows are read within a second, and more than 10,000 not at all', () => {
  const rows = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `${2026000000 + index},学生${index},${index % 9} 班,`,
    )
  const table = (count: number) => `学号,姓名,班级,邮箱\n${rows(count).join('\n')}`
  const times = [1, 2, 3].map(() => {
    const start = performance.now()
    expect(rowsOf(table(5_000))).toHaveLength(5_000)
    return performance.now() - start
  })
  expect(Math.min(...times)).toBeLessThan(1_000)
  expect(readRoster(table(10_001))).toEqual({ kind: 'too-long', limit: 10_000 })
})
