import { expect, test } from 'vitest'
import { fileHeaders } from './fileHeaders'

const html = { name: 'a\r\nb".png', type: 'image/png' }

test('a file is saved under its name, and sandboxed', () => {
  const headers = fileHeaders(html, false)
  expect(headers['content-disposition']).toMatch(/^attachment; filename="a b .png"/)
  expect(headers['content-security-policy']).toBe(
    "sandbox; default-src 'none'; frame-ancestors 'none'",
  )
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('a picture shown on a page stays sandboxed; a PDF is framed by this site alone', () => {
  expect(fileHeaders(html, true)['content-security-policy']).toMatch(/^sandbox; default-src 'none'/)
  const pdf = fileHeaders({ name: 'a.pdf', type: 'application/pdf' }, true)
  expect(pdf['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'self'")
  expect(pdf['content-disposition']).toBe('inline')
})
