import { isJpeg } from './isJpeg'
import { isPdf } from './isPdf'
import { isPng } from './isPng'
import { isWebp } from './isWebp'

/** Media types that are taken. */
export type FileType = 'application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp'

/** Every type that is taken, and what tells it. */
const TESTS: readonly (readonly [FileType, (bytes: Uint8Array) => boolean])[] = [
  ['application/pdf', isPdf],
  ['image/jpeg', isJpeg],
  ['image/png', isPng],
  ['image/webp', isWebp],
]

/**
 * What a file is by its content, whatever it is called or said to be: its first bytes, and a structure that holds from there
 * to its end. Null for anything else, and for a file cut off on its way. It is not rendered: what is within is its reader's to
 * find wrong.
 */
export function fileType(bytes: Uint8Array): FileType | null {
  return TESTS.find(([, test]) => test(bytes))?.[0] ?? null
}
