import { describe, expect, test } from 'vitest'
import { fileName } from './fileName'
import { fileType } from './fileType'
import { samples } from './samples.fixture'

const { png, jpeg, webp, pdf } = samples
const html = Buffer.from('<!doctype html><script>alert(1)</script>')
const zip = Buffer.from('PK\x03\x04 an archive')
const join = (...pieces: readonly Uint8Array[]): Buffer => Buffer.concat(pieces)
/** A copy with one byte changed. */
function changed(bytes: Uint8Array, at: number, byte: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = byte
  return copy
}

describe('what a file is, by its content', () => {
  test.each([
    ['a PNG', png, 'image/png'],
    ['a JPEG', jpeg, 'image/jpeg'],
    ['a JPEG with a film behind it, as phones write', join(jpeg, Buffer.alloc(64)), 'image/jpeg'],
    ['a WebP', webp, 'image/webp'],
    ['a PDF', pdf, 'application/pdf'],
    ['a PDF 2.0', join(Buffer.from('%PDF-2.0'), pdf.subarray(8)), 'application/pdf'],
  ])('%s is taken', (_, bytes, type) => {
    expect(fileType(bytes)).toBe(type)
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a page', html],
    [
      'a drawing with a script',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="1"/>'),
    ],
    ['an XML with a drawing', Buffer.from('<?xml version="1.0"?><svg/>')],
    ['a page with a mark of byte order', join(Buffer.from([0xef, 0xbb, 0xbf]), html)],
    ['an archive', zip],
    ['a document of Word', Buffer.from('PK\x03\x04[Content_Types].xml')],
    ['a program', Buffer.from('MZ\x90\x00')],
    ['a GIF', Buffer.from('GIF89a\x01\x00\x01\x00')],
    ['a HEIC', Buffer.from('\x00\x00\x00\x18ftypheic', 'latin1')],
    ['an AVI, a RIFF too', join(Buffer.from('RIFF\x1a\x00\x00\x00AVI '), webp.subarray(12))],
    ['only the first bytes of a PNG', png.subarray(0, 8)],
    ['a PNG cut off', png.subarray(0, png.length - 4)],
    ['a PNG and a page behind it', join(png, html)],
    ['a PNG and an archive behind it', join(png, zip)],
    ['a PNG of no width', changed(png, 19, 0)],
    ['a PNG of too many pixels', changed(png, 16, 0x7f)],
    ['a PNG whose chunk is longer than the file', changed(png, 33, 0x7f)],
    ['a PNG of nothing but ends', join(png.subarray(0, 33), png.subarray(png.length - 12))],
    ['only the first bytes of a JPEG', jpeg.subarray(0, 4)],
    ['a JPEG cut off', jpeg.subarray(0, jpeg.length - 2)],
    ['a page that begins as a JPEG', join(Buffer.from([0xff, 0xd8, 0xff]), html)],
    ['a JPEG of no height', changed(changed(jpeg, 94, 0), 95, 0)],
    ['a WebP cut off', webp.subarray(0, webp.length - 2)],
    ['a WebP and a page behind it', join(webp, html)],
    ['a page called PDF', join(Buffer.from('%PDF-'), html)],
    ['a PDF that begins later, behind a page', join(html, pdf)],
    ['a PDF cut off', pdf.subarray(0, pdf.length - 12)],
    ['a PDF with a long page behind it', join(pdf, html, Buffer.alloc(2000, 0x20))],
  ])('%s is not', (_, bytes) => {
    expect(fileType(bytes)).toBeNull()
  })
})

test.each([
  ['作业 1.pdf', '作业 1.pdf'],
  ['C:\\Users\\a\\page.png', 'page.png'],
  ['../../etc/passwd', 'passwd'],
  ['a\r\nset-cookie: x.png', 'a set-cookie: x.png'],
  ['photo\u202egpj.exe', 'photo gpj.exe'],
  ['', 'file'],
  ['/', 'file'],
  [`${'x'.repeat(300)}.jpeg`, `${'x'.repeat(115)}.jpeg`],
])('the name %j is kept as %j', (given, kept) => {
  expect(fileName(given)).toBe(kept)
})
