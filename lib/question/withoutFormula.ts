import type { Part } from './question'
import type { WrittenPart } from './questionSchema'

/** What a part that asks for no formula has in common with those that do; what only formulas have is as if it were not written. */
export function withoutFormula(written: WrittenPart): Omit<Part, 'model' | 'target' | 'source'> {
  return {
    id: written.id,
    indices: [],
    where: null,
    cases: [],
    using: null,
    points: written.points,
    formCredit: written['form-credit'],
    columns: written.columns,
    work: 'none',
    workCredit: 0,
    steps: 0,
    attempts: written.attempts ?? null,
    feedback: written.feedback,
  }
}
