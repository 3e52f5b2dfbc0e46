import { fillPart } from './fillVaried'
import type { QuestionModels } from './partModel'
import type { Part } from './question'
import type { WrittenPart } from './questionSchema'
import { readChoicePart } from './readChoicePart'
import type { AuthorText } from './readExpression'
import { readMarkedPart } from './readMarkedPart'
import { readNumberPart } from './readNumberPart'
import { readPart } from './readPart'
import { valueAt } from './readStructure'
import { faultAt } from './source'

/** The keys by one of which a part says what it asks, and the keys that may stand beside it; null where any may. */
const BESIDE: Readonly<Record<Asking, readonly string[] | null>> = {
  answer: null,
  choice: ['id', 'points', 'attempts', 'feedback'],
  number: ['id', 'points', 'attempts', 'feedback', 'tolerance', 'with'],
  text: ['id', 'points', 'attempts'],
  upload: ['id', 'points', 'attempts'],
}

type Asking = 'answer' | 'choice' | 'number' | 'text' | 'upload'

const ASKING: readonly Asking[] = ['answer', 'choice', 'number', 'text', 'upload']

/** Reads the part at a position by what it asks: a formula or shape, a choice, a number, prose or files that a person marks. Null where a fault leaves nothing to grade. */
export function readAsked(
  author: AuthorText,
  models: QuestionModels,
  unfilled: WrittenPart,
  at: number,
): Part | null {
  const written = fillPart(unfilled, author.numbers)
  const { answer, choice, number, text, upload } = written
  const [asking, ...more] = ASKING.filter((key) => written[key] !== undefined)
  const fault = (key: string, reason: string): null => {
    const place = { path: ['parts', at, key], within: 'key', part: written.id } as const
    author.faults.push(faultAt(author.source, place, reason))
    return null
  }
  if (more[0] !== undefined)
    return fault(more[0], `a part asks one thing: \`${asking}\` or \`${more[0]}\``)
  const misplaced = asking === undefined ? [] : keysOutside(BESIDE[asking], asking, author, at)
  for (const key of misplaced) fault(key, `\`${key}\` does not go with \`${asking}\``)
  if (misplaced.length > 0) return null
  if (answer !== undefined) return readPart(author, models, { ...written, answer }, at)
  if (choice !== undefined) return readChoicePart(author, models, { ...written, choice }, at)
  if (number !== undefined) return readNumberPart(author, models, { ...written, number }, at)
  if (text !== undefined) return readMarkedPart(author, models, written, at, { text })
  if (upload !== undefined) return readMarkedPart(author, models, written, at, { upload })
  return fault('answer', '`answer` is missing')
}

/** Keys of the part as it is written that are not among those that may stand there. */
function keysOutside(
  allowed: readonly string[] | null,
  asking: Asking,
  author: AuthorText,
  at: number,
): readonly string[] {
  const part = valueAt(author.source.value, ['parts', at])
  if (allowed === null || typeof part !== 'object' || part === null) return []
  return Object.keys(part).filter((key) => key !== asking && !allowed.includes(key))
}
