import { expect, test } from 'vitest'
import { ownPath } from './ownPath'

test.each([
  ['/assignments/a/b', '/assignments/a/b'],
  ['/teach?sort=name', '/teach?sort=name'],
])('%j leads back to %s', (back, path) => {
  expect(ownPath(back)).toBe(path)
})

test.each([
  [undefined],
  [['/a', '/b']],
  ['https://example.org'],
  ['//example.org'],
  ['/\\example.org'],
  ['/\t/example.org'],
  ['/\n/example.org'],
  ['/.//example.org'],
  ['javascript:alert(1)'],
])('%j leads nowhere but to the start', (back) => {
  expect(ownPath(back)).toBe('/')
})
