import { hasAscii, viewOf } from './bytes'

/** The most pixels along a side: a larger one is made to exhaust whoever opens it. */
const LONGEST_SIDE = 30_000

/**
 * Whether these are the chunks of a PNG (ISO/IEC 15948): signature, IHDR with a size, IDAT, and nothing behind IEND, so that no
 * second file hides there.
 */
export function isPng(bytes: Uint8Array): boolean {
  if (!hasAscii(bytes, 0, '\x89PNG\r\n\x1a\n') || !hasAscii(bytes, 12, 'IHDR')) return false
  const view = viewOf(bytes)
  if (bytes.length < 33 || view.getUint32(8) !== 13) return false
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  if (width < 1 || height < 1 || width > LONGEST_SIDE || height > LONGEST_SIDE) return false
  let hasPixels = false
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    hasPixels ||= hasAscii(bytes, at + 4, 'IDAT')
    if (hasAscii(bytes, at + 4, 'IEND')) {
      return hasPixels && view.getUint32(at) === 0 && at + 12 === bytes.length
    }
  }
  return false
}
