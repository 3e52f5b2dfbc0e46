import type { Format } from '@/lib/expr/vocabulary'
import { combineFields } from './combineFields'
import { gradeChoice } from './gradeChoice'
import { gradeFormula } from './gradeFormula'
import { gradeMarked } from './gradeMarked'
import { gradeNumber } from './gradeNumber'
import { gradeShape } from './gradeShape'
import { makeVerdict, unreadableVerdict } from './makeVerdict'
import type { PreparedFormula, PreparedPart } from './preparePart'
import type { Verdict } from './verdict'

/** What a student hands in for a part: one text, or a text for each of its cases, keyed by the conditions as the question writes them. */
export interface SubmittedAnswer {
  readonly answer: string | Readonly<Record<string, string>>
  readonly format: Format
}

/**
 * Decides an answer. Pure but for the clock: the same answer to the same version of a question always gets the
 * same outcome, credit, note and line.
 */
export function gradeAnswer(prepared: PreparedPart, { answer, format }: SubmittedAnswer): Verdict {
  if (typeof answer === 'string') return gradeText(prepared, answer, format)
  if (prepared.kind !== 'formula' || prepared.part.cases.length === 0) {
    return unreadableVerdict(prepared, { code: 'unsupported', what: 'fields', span: [0, 0] })
  }
  return gradeFields(prepared, answer, format)
}

function gradeText(prepared: PreparedPart, text: string, format: Format): Verdict {
  switch (prepared.kind) {
    case 'shape':
      return gradeShape(prepared, text, format)
    case 'formula':
      return gradeFormula(prepared, text, format, null)
    case 'number':
      return gradeNumber(prepared, text, format)
    case 'choice':
      return gradeChoice(prepared, text)
    case 'marked':
      return gradeMarked(prepared, text)
  }
}

/** One field a case. A field that is missing reads as empty; one for a case that the part does not have is a broken request. */
function gradeFields(
  prepared: PreparedFormula,
  answer: Readonly<Record<string, string>>,
  format: Format,
): Verdict {
  const texts = new Map(Object.entries(answer).map(([label, text]) => [withoutSpaces(label), text]))
  const labels = prepared.part.cases.map(({ label }) => label)
  const known = new Set(labels.map(withoutSpaces))
  const unknown = Object.keys(answer).find((label) => !known.has(withoutSpaces(label)))
  if (unknown !== undefined) {
    const fields = { unknown, cases: labels.join(', ') }
    return makeVerdict(prepared, { outcome: 'broken', note: 'question', fields })
  }
  return combineFields(
    prepared,
    labels.map((label, index) => ({
      label,
      verdict: gradeFormula(prepared, texts.get(withoutSpaces(label)) ?? '', format, index),
    })),
  )
}

function withoutSpaces(label: string): string {
  return label.replaceAll(/\s+/g, '')
}
