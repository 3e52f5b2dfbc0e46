import { printLatex } from '@/lib/expr/printLatex'
import { printPlain } from '@/lib/expr/printPlain'
import { readNumber } from '@/lib/expr/readNumber'
import type { Format } from '@/lib/expr/vocabulary'
import { equalShapes, printShape } from '@/lib/model/shape'
import { type Comparison, compareEverywhere, decide } from './decide'
import type { Finding } from './diagnoses/diagnosis'
import { isOpposite } from './diagnoses/sign'
import { expectedNumber } from './expectedWrong'
import { makeVerdict, unreadableVerdict } from './makeVerdict'
import type { PreparedNumber } from './preparePart'
import { elaborateChain, type ReadChain } from './readChain'
import { isRounding } from './rounding'
import { traceOf } from './trace'
import type { Verdict } from './verdict'

/**
 * Decides a number: the value of an arithmetic expression, which must be the truth's, or lie within the tolerance of it.
 * A factor between the two is not told: it would give the number away.
 */
export function gradeNumber(prepared: PreparedNumber, text: string, format: Format): Verdict {
  const { instruments, question, unit } = prepared
  const { clock } = instruments
  const started = clock()
  const reading = readNumber(text, { format, vocabulary: question.vocabulary, unit })
  if (reading.kind === 'unreadable') return unreadableVerdict(prepared, reading.error)
  const chain = elaborateChain(prepared, reading.value, reading.warnings)
  if (chain.kind === 'unreadable') return unreadableVerdict(prepared, chain.error)
  if (!equalShapes(chain.shape, prepared.shape)) {
    const { vocabulary } = question
    const found = printShape(chain.shape, vocabulary, 'latex')
    const part = printLatex(chain.answer, vocabulary)
    return unreadableVerdict(prepared, {
      code: 'scalar-needed',
      found,
      part,
      span: reading.value.span,
    })
  }
  const asked = compareEverywhere(chain.answer, prepared)
  const micros = clock() - started
  const refereeStarted = clock()
  const facts = {
    warnings: chain.warnings,
    canonical: chain.expressions.map((each) => printPlain(each, question.vocabulary)).join(' = '),
    trace: traceOf(asked),
    micros,
  }
  const { ruling, dispute } = decide(chain.answer, asked, prepared)
  const refereeMicros = clock() - refereeStarted
  switch (ruling) {
    case 'right':
      return makeVerdict(prepared, { outcome: 'correct', ...facts, refereeMicros })
    case 'undecided':
      return makeVerdict(prepared, {
        outcome: 'undecided',
        note: 'referee',
        dispute,
        ...facts,
        refereeMicros,
      })
    case 'undefined': {
      const outcome = { outcome: 'incorrect', note: 'undefined' } as const
      return makeVerdict(prepared, {
        ...outcome,
        fields: { of: 'number' },
        ...facts,
        refereeMicros,
      })
    }
    case 'wrong': {
      const found = expectedNumber(prepared, asked) ?? whatIsWrong(prepared, chain, asked)
      return makeVerdict(prepared, { outcome: 'incorrect', ...facts, refereeMicros, ...found })
    }
  }
}

function whatIsWrong(
  prepared: PreparedNumber,
  { answer }: ReadChain,
  asked: readonly Comparison[],
): Finding {
  if (isRounding(answer, prepared)) return { note: 'rounded', fields: wantedDigits(prepared) }
  if (isOpposite(asked, prepared.tolerance)) return { note: 'sign', fields: { of: 'number' } }
  return { note: 'value', fields: {} }
}

/** What a rounded answer should have been instead: exact, or rounded to more digits. */
function wantedDigits({ tolerance }: PreparedNumber): Readonly<Record<string, string>> {
  return tolerance === null || tolerance.kind === 'absolute' || tolerance.kind === 'relative'
    ? { wanted: tolerance === null ? 'exact' : 'closer' }
    : { wanted: tolerance.kind, digits: String(tolerance.digits) }
}
