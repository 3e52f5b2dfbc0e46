import type { ReadingError } from './readingError'
import type { Span } from './tree'

/**
 * Carries a reading error out of the depth of the parser to the door of the reader, which returns it as a value.
 * It never leaves `lib/expr`.
 */
export class Unreadable {
  readonly error: ReadingError

  constructor(error: ReadingError) {
    this.error = error
  }
}

/** Stops the reading with an error. */
export function refuse(error: ReadingError): never {
  throw new Unreadable(error)
}

/** Stops the reading where a part of the text may mean several things: each is offered, with the rest of its line around it. */
export function refuseAmbiguous(text: string, span: Span, ...meanings: readonly string[]): never {
  const before = text.slice(text.lastIndexOf('\n', span[0] - 1) + 1, span[0])
  const lineEnd = text.indexOf('\n', span[1])
  const after = text.slice(span[1], lineEnd < 0 ? text.length : lineEnd)
  const readings = meanings.map((one) => (before + one + after).trim())
  return refuse({ code: 'ambiguous', readings, span })
}
