import type { ReadingError } from './readingError'

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
