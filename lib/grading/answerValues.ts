import { readNumber } from '@/lib/expr/readNumber'
import type { Format } from '@/lib/expr/vocabulary'
import { compile, type Valued } from '@/lib/model/evaluate'
import { caseKey } from '@/lib/question/caseKey'
import { answersIn, leadingChains } from './answersIn'
import type { SubmittedAnswer } from './gradeAnswer'
import type { DecidingPoint, PreparedFormula, PreparedNumber, PreparedPart } from './preparePart'
import { elaborateChain } from './readChain'
import { readDerivation } from './readDerivation'

/** What an answer is worth at each of a part's points, in their order; null at those it says nothing of. */
export type AnswerValues = readonly (Valued | null)[]

/**
 * The values of an answer, of a derivation those of what it ends in; null for what cannot be read, and for parts whose answers have no values
 * (shapes, choices).
 */
export function answerValues(
  prepared: PreparedPart,
  { answer, format }: SubmittedAnswer,
): AnswerValues | null {
  switch (prepared.kind) {
    case 'shape':
    case 'choice':
    case 'marked':
      return null
    case 'number':
      return typeof answer === 'string' ? numberValues(prepared, answer, format) : null
    case 'formula':
      return typeof answer === 'string'
        ? inOrder(prepared, formulaValues(prepared, answer, format, prepared.points))
        : fieldValues(prepared, answer, format)
  }
}

type Found = ReadonlyMap<DecidingPoint, Valued>

function inOrder({ points }: PreparedFormula, found: Found | null): AnswerValues | null {
  return found && points.map((point) => found.get(point) ?? null)
}

function fieldValues(
  prepared: PreparedFormula,
  answer: Readonly<Record<string, string>>,
  format: Format,
): AnswerValues | null {
  const texts = new Map(Object.entries(answer).map(([label, text]) => [caseKey(label), text]))
  const found = new Map<DecidingPoint, Valued>()
  for (const [index, { label }] of prepared.part.cases.entries()) {
    const points = prepared.points.filter(({ caseIndex }) => caseIndex === index)
    const own = formulaValues(prepared, texts.get(caseKey(label)) ?? '', format, points)
    if (own === null) return null
    for (const [point, value] of own) found.set(point, value)
  }
  return inOrder(prepared, found)
}

function formulaValues(
  prepared: PreparedFormula,
  text: string,
  format: Format,
  asked: readonly DecidingPoint[],
): Found | null {
  const derivation = readDerivation(prepared, text, format)
  if (derivation.kind === 'unreadable') return null
  const found = new Map<DecidingPoint, Valued>()
  for (const { chain, points } of answersIn(
    leadingChains(derivation.chains, asked, prepared),
    asked,
  )) {
    const tree = chain.expressions.at(-1)
    if (tree === undefined) continue
    const valueAt = compile(tree, prepared.part.model)
    for (const point of points) found.set(point, valueAt(point.at))
  }
  return found
}

function numberValues(prepared: PreparedNumber, text: string, format: Format): AnswerValues | null {
  const { question, unit, part, points } = prepared
  const reading = readNumber(text, { format, vocabulary: question.vocabulary, unit })
  if (reading.kind === 'unreadable') return null
  const chain = elaborateChain(prepared, reading.value, reading.warnings)
  if (chain.kind === 'unreadable') return null
  const valueAt = compile(chain.answer, part.model)
  return points.map((point) => valueAt(point.at))
}
