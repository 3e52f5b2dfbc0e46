import { readOptions } from '@/lib/expr/readOptions'
import { reasonOf } from '@/lib/model/reasonOf'
import { choosable } from './choosable'
import type { QuestionModels } from './partModel'
import type { Part } from './question'
import type { WrittenChoice, WrittenPart } from './questionSchema'
import { readChoice } from './readChoice'
import type { AuthorText } from './readExpression'
import { faultAt, type KeyPath } from './source'
import { withoutFormula } from './withoutFormula'

/** Reads a part that asks to choose: its options and what is correct of them; the expected wrong picks must be picks. */
export function readChoicePart(
  author: AuthorText,
  models: QuestionModels,
  written: WrittenPart & { readonly choice: WrittenChoice },
  at: number,
): Part | null {
  const complain = (key: KeyPath, reason: string): void => {
    const place = { path: ['parts', at, ...key], part: written.id }
    author.faults.push(faultAt(author.source, place, reason))
  }
  const target = readChoice(written.choice, (key, reason) => complain(['choice', ...key], reason))
  if (target === null) return null
  for (const [position, { answer }] of written.feedback.entries()) {
    const picked = readOptions(answer, choosable(target))
    if (picked.kind === 'unreadable') {
      complain(['feedback', position, 'answer'], reasonOf(picked.error))
    }
  }
  const source = target.correct.join(', ')
  return { ...withoutFormula(written), model: models.elaborated, target, source }
}
