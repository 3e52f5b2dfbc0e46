import { readOptions } from '@/lib/expr/readOptions'
import { choosable } from '@/lib/question/choosable'
import { expectedChoice } from './expectedWrong'
import { makeVerdict, unreadableVerdict } from './makeVerdict'
import type { PreparedChoice } from './preparePart'
import type { Verdict } from './verdict'

/**
 * Decides what was picked. All that is correct and nothing else is right; of several, right picks less wrong ones, over
 * the number of correct options, is the credit of the rest, so that picking everything gains nothing.
 */
export function gradeChoice(prepared: PreparedChoice, text: string): Verdict {
  const { target, instruments } = prepared
  const started = instruments.clock()
  const reading = readOptions(text, choosable(target))
  if (reading.kind === 'unreadable') return unreadableVerdict(prepared, reading.error)
  const picked = reading.value
  const right = picked.filter((key) => target.correct.includes(key)).length
  const wrong = picked.length - right
  const isRight = wrong === 0 && right === target.correct.length
  const credit = Math.max(0, (right - wrong) / target.correct.length)
  const verdict = makeVerdict(prepared, {
    outcome: isRight ? 'correct' : credit > 0 ? 'partial' : 'incorrect',
    credit,
    note: isRight ? null : credit > 0 ? 'choice-some' : 'choice',
    canonical: [...picked].sort().join(', '),
    micros: instruments.clock() - started,
  })
  return isRight ? verdict : { ...verdict, ...expectedChoice(prepared, picked) }
}
