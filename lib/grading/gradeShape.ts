import { readAnswer } from '@/lib/expr/read'
import type { Format } from '@/lib/expr/vocabulary'
import { elaborateShape } from '@/lib/model/elaborate'
import { isColumn, printShape, type Shape } from '@/lib/model/shape'
import { expectedShape } from './expectedWrong'
import { makeVerdict, unreadableVerdict } from './makeVerdict'
import type { PreparedShape } from './preparePart'
import type { Verdict } from './verdict'

/**
 * Decides a shape axis by axis: the axes are polynomials in the sizes with one canonical form; what that leaves open (floors,
 * constraints) is compared at random sizes. One axis stands for a column where the part is loose about it.
 */
export function gradeShape(prepared: PreparedShape, text: string, format: Format): Verdict {
  const { clock } = prepared.instruments
  const started = clock()
  const { vocabulary } = prepared.question
  const reading = readAnswer(text, {
    format,
    vocabulary,
    expects: 'shape',
    free: prepared.part.indices,
  })
  if (reading.kind === 'unreadable') return unreadableVerdict(prepared, reading.error)
  const answer = reading.value
  if (answer.kind !== 'shape') {
    return unreadableVerdict(prepared, { code: 'shape-asked', span: answer.span })
  }
  const elaborated = elaborateShape(answer, prepared.scope)
  if (elaborated.kind === 'unreadable') return unreadableVerdict(prepared, elaborated.error)
  const given = elaborated.shape
  const verdict = makeVerdict(prepared, {
    outcome: isAccepted(given, prepared) ? 'correct' : 'incorrect',
    warnings: reading.warnings,
    canonical: printShape(given, vocabulary, 'plain'),
    micros: clock() - started,
  })
  if (verdict.outcome === 'correct') return verdict
  return { ...verdict, ...(expectedShape(prepared, given) ?? whatIsWrong(given, prepared)) }
}

function isAccepted(given: Shape, { shape: target, part, areEqual }: PreparedShape): boolean {
  if (areEqual(given, target)) return true
  return part.columns === 'loose' && isColumn(target) && areEqual(given, target.slice(0, 1))
}

function whatIsWrong(
  given: Shape,
  { shape: target, areEqual }: PreparedShape,
): Pick<Verdict, 'note' | 'fields'> {
  if (given.length > 1 && areEqual([...given].reverse(), target)) {
    return { note: 'transposed', fields: {} }
  }
  const reason =
    given.length < target.length ? 'missing' : given.length > target.length ? 'extra' : 'axis'
  return { note: 'shape', fields: { reason } }
}
