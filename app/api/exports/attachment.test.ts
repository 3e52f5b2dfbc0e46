import { expect, test } from 'vitest'
import { attachment } from './attachment'

test('a name is given in full and in ASCII', () => {
  expect(attachment('作业一 (2).csv')).toBe(
    `attachment; filename="_ (2).csv"; filename*=UTF-8''%E4%BD%9C%E4%B8%9A%E4%B8%80%20%282%29.csv`,
  )
})

test.each(['a"b.csv', 'a\r\nset-cookie: x.csv', '../../a.csv', 'a\u0000b', 'a\ud800b'])(
  '%j cannot leave its place',
  (name) => {
    const header = attachment(name)
    expect(header).toMatch(/^attachment; filename="[^"\\/\r\n\0]*"; filename\*=UTF-8''[\w.%~!-]*$/)
  },
)
