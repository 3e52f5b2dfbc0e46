import type { ReadingError, ReadingWarning } from './readingError'
import type { Answer } from './tree'

/** What reading a text yields: an answer with warnings, or the error that stopped it. Never thrown. */
export type Reading<T = Answer> =
  | { readonly kind: 'read'; readonly value: T; readonly warnings: readonly ReadingWarning[] }
  | { readonly kind: 'unreadable'; readonly error: ReadingError }
