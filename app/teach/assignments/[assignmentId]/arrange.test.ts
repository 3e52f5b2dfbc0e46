import { describe, expect, test } from 'vitest'
import {
  columnMeans,
  filterRows,
  nextSort,
  readSort,
  sortRows,
  usualSort,
  writeSort,
} from './arrange'
import type { GridCell, GridRow } from './gridRow'

const cell = (points: number | null): GridCell => ({
  points: points ?? 0,
  state: points === null ? 'untried' : points > 0 ? 'correct' : 'incorrect',
  late: false,
  overridden: false,
  submissionId: points === null ? null : 's',
})

function row(name: string, nameRank: number, number: string, points: (number | null)[]): GridRow {
  const cells = points.map(cell)
  const total = cells.reduce((sum, { points: reached }) => sum + reached, 0)
  return { id: number, name, nameRank, number, section: '1 班', cells, excused: false, total }
}

const rows = [
  row('王小满', 2, '203', [2, 0]),
  row('Bai', 0, '201', [0, null]),
  row('陈以宁', 1, '202', [null, 2]),
]
const numbers = (list: readonly GridRow[]) => list.map(({ number }) => number)

describe('the order of rows', () => {
  test.each([
    ['number', ['201', '202', '203']],
    ['number-', ['203', '202', '201']],
    ['name', ['201', '202', '203']],
    ['name-', ['203', '202', '201']],
    ['total-', ['202', '203', '201']],
    ['total', ['201', '202', '203']],
    ['0', ['202', '201', '203']],
    ['1-', ['202', '203', '201']],
  ])('%s', (text, expected) => {
    const sort = readSort(text, 2)
    expect(writeSort(sort)).toBe(text)
    expect(numbers(sortRows(rows, sort))).toEqual(expected)
  })

  test.each([undefined, '', '2', '99999', 'name--', '__proto__', '-1'])(
    'an address that asks for %s gets the usual one',
    (text) => {
      expect(readSort(text, 2)).toEqual(usualSort)
    },
  )

  test('marks begin with the best, names with the first, and a second choice turns either', () => {
    expect(writeSort(nextSort(usualSort, 'total'))).toBe('total-')
    expect(writeSort(nextSort(usualSort, 0))).toBe('0-')
    expect(writeSort(nextSort(usualSort, 'name'))).toBe('name')
    expect(writeSort(nextSort(nextSort(usualSort, 'name'), 'name'))).toBe('name-')
  })
})

describe('the filter', () => {
  test.each([
    ['', ['203', '201', '202']],
    ['  ', ['203', '201', '202']],
    ['bai', ['201']],
    ['２０２', ['202']],
    ['小满', ['203']],
    ['1 班', ['203', '201', '202']],
    ['nobody', []],
    ['.*', []],
  ])('“%s”', (text, expected) => {
    expect(numbers(filterRows(rows, text))).toEqual(expected)
  })
})

describe('the means', () => {
  test('count what is not tried as 0, so that they add up to the mean of the totals', () => {
    expect(columnMeans(rows, 2)).toEqual({ parts: [2 / 3, 2 / 3], total: 4 / 3 })
  })

  test('leave out those of whom it is not asked', () => {
    const [first, ...others] = rows
    const excused = first === undefined ? [] : [{ ...first, excused: true }]
    expect(columnMeans([...excused, ...others], 2)).toEqual({ parts: [0, 1], total: 1 })
  })

  test('of nobody are 0', () => {
    expect(columnMeans([], 2)).toEqual({ parts: [0, 0], total: 0 })
  })
})
