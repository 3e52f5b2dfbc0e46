import { expect, test } from 'vitest'
import { linksCsv } from './linksCsv'

test('a list of links opens in a spreadsheet, and runs nothing there', () => {
  const heads = { studentNumber: '学号', name: '姓名', section: '班级', address: '链接' }
  const lines = [
    { studentNumber: '1', name: '王, 小满', section: null, address: 'https://x.org/password/a' },
    { studentNumber: null, name: '=1+1', section: '@A', address: 'https://x.org/password/b' },
  ]
  expect(linksCsv(heads, lines)).toBe(
    '\ufeff学号,姓名,班级,链接\r\n1,"王, 小满",,https://x.org/password/a\r\n' +
      `,"'=1+1","'@A",https://x.org/password/b\r\n`,
  )
})
