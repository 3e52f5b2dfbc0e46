import { expect, test } from 'vitest'
import { fileHeaders } from './fileHeaders'

const picture = { name: 'a\r\nb".png', type: 'image/png' }

test('a file is saved under its name, and sandboxed', () => {
  const headers = fileHeaders(picture, false)
  expect(headers['content-disposition']).toMatch(/^attachment; filename="a b .png"/)
  expect(headers['content-security-policy']).toBe(
    "sandbox; default-src 'none'; frame-ancestors 'none'",
  )
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('what is shown on a page stays sandboxed, and is framed by this site alone', () => {
  const headers = fileHeaders({ name: 'a.pdf', type: 'application/pdf' }, true)
  expect(headers['content-security-policy']).toBe(
    "sandbox; default-src 'none'; frame-ancestors 'self'",
  )
  expect(headers['content-disposition']).toMatch(/^inline; filename="a\.pdf"/)
})
