import { readAnswer } from '@/lib/expr/read'
import { elaborateShape } from '@/lib/model/elaborate'
import { compile } from '@/lib/model/evaluate'
import { equalShapes, type Shape } from '@/lib/model/shape'
import { compareValues } from './compareValues'
import type { Comparison } from './decide'
import type { PreparedFormula, PreparedShape } from './preparePart'
import { readChain } from './readChain'
import type { Verdict } from './verdict'

/** What the author says of a wrong answer that was expected, and the credit it gets. */
type Expected = Pick<Verdict, 'outcome' | 'credit' | 'note' | 'fields'>

/** The author's message for a wrong formula: of the first expected answer that has its value at every point asked. */
export function expectedFormula(
  prepared: PreparedFormula,
  asked: readonly Comparison[],
): Expected | null {
  const found = prepared.part.feedback.find(({ answer }) => {
    const chain = readChain(prepared, answer, 'plain')
    if (chain.kind === 'unreadable' || !equalShapes(chain.shape, prepared.shape)) return false
    const valueAt = compile(chain.answer, prepared.part.model)
    return asked.every(({ point, value }) => compareValues(valueAt(point.at), value) === 'agrees')
  })
  return found === undefined ? null : told(found)
}

/** The author's message for a wrong shape. */
export function expectedShape(prepared: PreparedShape, given: Shape): Expected | null {
  const { vocabulary } = prepared.question
  const found = prepared.part.feedback.find(({ answer }) => {
    const reading = readAnswer(answer, { format: 'plain', vocabulary, expects: 'shape' })
    if (reading.kind === 'unreadable' || reading.value.kind !== 'shape') return false
    const elaborated = elaborateShape(reading.value, prepared.scope)
    return elaborated.kind === 'elaborated' && prepared.areEqual(elaborated.shape, given)
  })
  return found === undefined ? null : told(found)
}

function told({ say, credit }: PreparedFormula['part']['feedback'][number]): Expected {
  return {
    outcome: credit > 0 ? 'partial' : 'incorrect',
    credit,
    note: 'feedback',
    fields: { ...say },
  }
}
