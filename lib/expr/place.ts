/** What is told of a place: the line of the writer's text, from 1, where it has several; which of its expressions, where it holds several. */
export interface Place {
  readonly line: string | null
  readonly at: string | null
}

/** A place within a verdict's fields: `3` is a line, `3.2` its second expression, `.2` the second expression of a text of one line. */
export function readPlace(written: string): Place {
  const [line = '', at = ''] = written.split('.')
  return { line: line === '' ? null : line, at: at === '' ? null : at }
}
