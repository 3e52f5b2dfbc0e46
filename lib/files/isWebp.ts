import { hasAscii, viewOf } from './bytes'

/** Whether this is a RIFF of the form WEBP (RFC 9649) that is as long as it says, and begins with a picture or its header. */
export function isWebp(bytes: Uint8Array): boolean {
  if (!hasAscii(bytes, 0, 'RIFF') || !hasAscii(bytes, 8, 'WEBP')) return false
  const first = ['VP8 ', 'VP8L', 'VP8X'].some((code) => hasAscii(bytes, 12, code))
  if (!first || bytes.length < 30) return false
  const view = viewOf(bytes)
  const [whole, chunk] = [view.getUint32(4, true), view.getUint32(16, true)]
  return whole + 8 === bytes.length && chunk + 20 <= bytes.length
}
