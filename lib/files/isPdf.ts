/** Readers look for the end within the last 1024 bytes (ISO 32000-1, annex H.3). */
const TAIL = 1024

/** The ends of a PDF: `%PDF-1.n` or `%PDF-2.0` as its very first bytes, `startxref` and `%%EOF` as its last. */
export function isPdf(bytes: Uint8Array): boolean {
  const version = String.fromCharCode(...bytes.subarray(0, 8))
  if (!/^%PDF-(1\.[0-7]|2\.0)$/.test(version)) return false
  const tail = Buffer.from(bytes.subarray(-TAIL)).toString('latin1')
  const end = tail.lastIndexOf('%%EOF')
  return end >= 0 && tail.lastIndexOf('startxref', end) >= 0
}
