import { readNumber } from '@/lib/expr/readNumber'
import type { Tree } from '@/lib/expr/tree'
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
  submitted: SubmittedAnswer,
): AnswerValues | null {
  switch (prepared.kind) {
    case 'shape':
    case 'choice':
    case 'marked':
      return null
    case 'number':
      return typeof submitted.answer === 'string'
        ? numberValues(prepared, submitted.answer, submitted.format)
        : null
    case 'formula': {
      const answered = answeredFormula(prepared, submitted)
      return answered && prepared.points.map(answered.valueAt)
    }
  }
}

/** An answer to a formula, to be evaluated anywhere. */
export interface AnsweredFormula {
  /** What it answers with, in the order written. */
  readonly trees: readonly Tree[]
  /** Its value at a point; null where it says nothing. */
  readonly valueAt: (point: DecidingPoint) => Valued | null
}

/** Reads an answer and finds what of it answers where; null for what cannot be read. Which lines lead to what is asked is judged at the part's own points. */
export function answeredFormula(
  prepared: PreparedFormula,
  { answer, format }: SubmittedAnswer,
): AnsweredFormula | null {
  if (typeof answer === 'string') return answeredText(prepared, answer, format, prepared.points)
  const texts = new Map(Object.entries(answer).map(([label, text]) => [caseKey(label), text]))
  const fields: AnsweredFormula[] = []
  for (const [index, { label }] of prepared.part.cases.entries()) {
    const points = prepared.points.filter(({ caseIndex }) => caseIndex === index)
    const own = answeredText(prepared, texts.get(caseKey(label)) ?? '', format, points)
    if (own === null) return null
    fields.push(own)
  }
  return {
    trees: fields.flatMap(({ trees }) => trees),
    valueAt: (point) => fields[point.caseIndex]?.valueAt(point) ?? null,
  }
}

function answeredText(
  prepared: PreparedFormula,
  text: string,
  format: Format,
  asked: readonly DecidingPoint[],
): AnsweredFormula | null {
  const derivation = readDerivation(prepared, text, format)
  if (derivation.kind === 'unreadable') return null
  const answers = answersIn(leadingChains(derivation.chains, asked, prepared), asked).flatMap(
    ({ chain, holdsAt }) => {
      const tree = chain.expressions.at(-1)
      return tree === undefined
        ? []
        : [{ tree, holdsAt, compiled: compile(tree, prepared.part.model) }]
    },
  )
  return {
    trees: answers.map(({ tree }) => tree),
    valueAt: (point) => answers.find(({ holdsAt }) => holdsAt(point))?.compiled(point.at) ?? null,
  }
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
