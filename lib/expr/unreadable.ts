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

/** Stops the reading where a part of the text may mean several things: each is offered, with the rest of the text around it. */
export function refuseAmbiguous(text: string, span: Span, ...meanings: readonly string[]): never {
  const readings = meanings.map((one) => text.slice(0, span[0]) + one + text.slice(span[1]))
  return refuse({ code: 'ambiguous', readings, span })
}
