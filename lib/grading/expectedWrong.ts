import { readAnswer } from '@/lib/expr/read'
import { readNumber } from '@/lib/expr/readNumber'
import { readOptions } from '@/lib/expr/readOptions'
import { elaborateShape } from '@/lib/model/elaborate'
import { compile } from '@/lib/model/evaluate'
import { equalShapes, type Shape } from '@/lib/model/shape'
import { choosable } from '@/lib/question/choosable'
import { compareValues } from './compareValues'
import type { Comparison } from './decide'
import type { PreparedChoice, PreparedFormula, PreparedNumber, PreparedShape } from './preparePart'
import { elaborateChain, readChain } from './readChain'
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
    return asked.every(
      ({ point, value }) =>
        compareValues(valueAt(point.at), value, prepared.tolerance) === 'agrees',
    )
  })
  return found === undefined ? null : told(found)
}

/** The author's message for a wrong number. */
export function expectedNumber(
  prepared: PreparedNumber,
  asked: readonly Comparison[],
): Expected | null {
  const { question, unit, part } = prepared
  const found = part.feedback.find(({ answer }) => {
    const reading = readNumber(answer, { format: 'plain', vocabulary: question.vocabulary, unit })
    if (reading.kind === 'unreadable') return false
    const chain = elaborateChain(prepared, reading.value, [])
    if (chain.kind === 'unreadable') return false
    const valueAt = compile(chain.answer, part.model)
    return asked.every(
      ({ point, value }) =>
        compareValues(valueAt(point.at), value, prepared.tolerance) === 'agrees',
    )
  })
  return found === undefined ? null : told(found)
}

/** The author's message for wrong picks: those that were expected, no more and no less. */
export function expectedChoice(
  { part, target }: PreparedChoice,
  picked: readonly string[],
): Expected | null {
  const found = part.feedback.find(({ answer }) => {
    const reading = readOptions(answer, choosable(target))
    return reading.kind === 'read' && reading.value.join() === picked.join()
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
