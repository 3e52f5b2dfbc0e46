import { readCondition, readFormula } from '@/lib/expr/read'
import type { Reading } from '@/lib/expr/reading'
import { type Numbers, substitute, substituteCondition } from '@/lib/expr/substitute'
import type { Condition, Tree } from '@/lib/expr/tree'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import { reasonOf } from '@/lib/model/reasonOf'
import type { Fault } from './questionFault'
import { type FaultPlace, faultAt, type Source } from './source'

/** What reading the mathematics of a question file goes by: the file, its names, and the faults found so far. */
export interface AuthorText {
  readonly source: Source
  readonly vocabulary: Vocabulary
  /** Numbers of the varied names: they are put in wherever one stands. */
  readonly numbers: Numbers
  /** Grows while the question is read. */
  readonly faults: Fault[]
}

/** Reads an author's formula (plain spelling); null, with a fault at the character it concerns, where it cannot be read. */
export function readTree(author: AuthorText, text: string, place: FaultPlace): Tree | null {
  const reading = readFormula(text, { format: 'plain', vocabulary: author.vocabulary })
  const tree = taken(author, text, place, reading)
  return tree && substitute(tree, author.numbers)
}

/** Reads an author's condition, such as `i != k`; null, with a fault, where it cannot be read. */
export function readAuthorCondition(
  author: AuthorText,
  text: string,
  place: FaultPlace,
): Condition | null {
  const reading = readCondition(text, { format: 'plain', vocabulary: author.vocabulary })
  const condition = taken(author, text, place, reading)
  return condition && substituteCondition(condition, author.numbers)
}

function taken<T>(
  author: AuthorText,
  text: string,
  place: FaultPlace,
  reading: Reading<T>,
): T | null {
  if (reading.kind === 'read') return reading.value
  const offset = typeof place.within === 'number' ? place.within : 0
  const at = { ...place, within: offset + reading.error.span[0] }
  const reason = `\`${text}\`: ${reasonOf(reading.error)}`
  author.faults.push(faultAt(author.source, at, reason))
  return null
}
