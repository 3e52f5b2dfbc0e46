import type { Tolerance } from '@/lib/numeric/tolerance'
import type { AuthorText } from './readExpression'
import { readTolerance } from './readTolerance'
import { faultAt, type KeyPath } from './source'

/** Reads the tolerance written at a path; null where none is, or, with a fault, where it is none. */
export function readToleranceAt(
  author: AuthorText,
  written: string | undefined,
  path: KeyPath,
  part: string,
): Tolerance | null {
  if (written === undefined) return null
  const read = readTolerance(written)
  if (read.kind === 'tolerance') return read.tolerance
  author.faults.push(faultAt(author.source, { path, part }, read.reason))
  return null
}
