import { expect, test } from 'vitest'
import { decodeSheet } from './decodeSheet'

const text = '学号,姓名\n2026001,王小满\n'
/** `王小满` in GBK. */
const gbk = [0xcd, 0xf5, 0xd0, 0xa1, 0xc2, 0xfa]

function utf16(bigEndian: boolean, mark: boolean): Uint8Array {
  const units = [...(mark ? `\ufeff${text}` : text)].map((unit) => unit.charCodeAt(0))
  return Uint8Array.from(
    units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  )
}

test.each([
  ['UTF-8', new TextEncoder().encode(text)],
  ['UTF-8 with a byte order mark', new TextEncoder().encode(`\ufeff${text}`)],
  ['UTF-16 little endian', utf16(false, true)],
  ['UTF-16 big endian', utf16(true, true)],
  ['UTF-16 little endian without a mark', utf16(false, false)],
  ['UTF-16 big endian without a mark', utf16(true, false)],
])('%s is read', (_, bytes) => {
  expect(decodeSheet(bytes)).toEqual({ kind: 'text', text })
})

test('GBK is read', () => {
  const bytes = Uint8Array.from([...new TextEncoder().encode('1,'), ...gbk])
  expect(decodeSheet(bytes)).toEqual({ kind: 'text', text: '1,王小满' })
})

test("a spreadsheet's own file is told as one", () => {
  const fault = { kind: 'fault', fault: 'workbook' }
  expect(decodeSheet(Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]))).toEqual(fault)
  expect(decodeSheet(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual(fault)
})

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
  ['Latin-1', [0x4a, 0x6f, 0x73, 0xe9, 0x0a]],
  ['a cut character of GBK', [...gbk.slice(0, 5)]],
])('%s is no text that is known here', (_, bytes) => {
  expect(decodeSheet(Uint8Array.from(bytes))).toEqual({ kind: 'fault', fault: 'encoding' })
})
