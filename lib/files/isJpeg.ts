import { viewOf } from './bytes'

/**
 * Whether these are the segments of a JPEG (ITU-T T.81, annex B): a frame with a size, then a scan, then an end. Phones put more
 * behind the end (a short film, a second picture of greater contrast), so what follows it is let be.
 */
export function isJpeg(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false
  const view = viewOf(bytes)
  let hasFrame = false
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = view.getUint16(at + 2)
    if (length < 2 || at + 2 + length > bytes.length) return false
    if (isFrame(marker)) {
      if (length < 8) return false
      hasFrame = view.getUint16(at + 5) > 0 && view.getUint16(at + 7) > 0
    }
    if (marker === 0xda) return hasFrame && hasEnd(bytes, at + 2 + length)
    if (marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd9)) return false
    at += 2 + length
  }
  return false
}

/** SOF0 to SOF15, among which DHT, JPG and DAC are not frames. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
}

/** Whether an EOI stands behind a scan. */
function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    if (bytes[at + 1] === 0xd9) return true
  }
  return false
}
