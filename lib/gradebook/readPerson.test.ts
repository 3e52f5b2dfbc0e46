import { expect, test } from 'vitest'
import { readPerson } from './readPerson'

const typed = { name: '白若', studentNumber: '', email: '', section: '' }

test('one person is read as a roster reads its rows', () => {
  const section = '一班, 周三'
  const row = readPerson({
    ...typed,
    studentNumber: ' ２０２６ 0001',
    email: 'Bai@Example.org',
    section,
  })
  expect(row).toEqual({
    kind: 'student',
    row: 1,
    name: '白若',
    studentNumber: '20260001',
    email: 'bai@example.org',
    section,
  })
})

test.each([
  [{ name: '' }, 'no-name'],
  [{}, 'no-identity'],
  [{ name: '=1+1', studentNumber: '1' }, 'formula'],
  [{ studentNumber: '2.0261E+11' }, 'bad-number'],
  [{ email: 'nobody' }, 'bad-email'],
])('%o is refused: %s', (changed, fault) => {
  expect(readPerson({ ...typed, ...changed })).toMatchObject({ kind: 'fault', fault })
})
