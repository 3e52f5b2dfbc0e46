import { printLatexCondition } from '@/lib/expr/printLatex'
import { makeVerdict } from './makeVerdict'
import type { PreparedFormula } from './preparePart'
import type { Note, Outcome, Verdict } from './verdict'

/** The verdict on one case's field. */
export interface FieldVerdict {
  readonly label: string
  readonly verdict: Verdict
}

/**
 * One verdict from those on a part's fields: credit is their mean. Where a field cannot be read the whole answer costs
 * nothing, and so nothing is told about the fields that can: an unreadable one must not buy a free look at the others.
 */
export function combineFields(prepared: PreparedFormula, fields: readonly FieldVerdict[]): Verdict {
  const outcome = combinedOutcome(fields)
  const told =
    outcome === 'unreadable'
      ? fields.filter(({ verdict }) => verdict.outcome === 'unreadable')
      : fields
  const sum = (pick: (verdict: Verdict) => number): number =>
    fields.reduce((total, { verdict }) => total + pick(verdict), 0)
  const first = told.find(({ verdict }) => verdict.outcome !== 'correct')?.verdict
  return makeVerdict(prepared, {
    outcome,
    credit:
      outcome === 'unreadable' || outcome === 'undecided'
        ? 0
        : sum(({ credit }) => credit) / fields.length,
    ...combinedNote(prepared, outcome, fields),
    span: outcome === 'unreadable' ? (first?.span ?? null) : null,
    error: outcome === 'unreadable' ? (first?.error ?? null) : null,
    warnings: told.flatMap(({ verdict }) => verdict.warnings),
    counterexample: first?.counterexample ?? null,
    cases: Object.fromEntries(told.map(({ label, verdict }) => [label, verdict])),
    trace: fields.flatMap(({ verdict }) => verdict.trace),
    canonical:
      outcome === 'unreadable'
        ? null
        : fields.map(({ label, verdict }) => `${label}: ${verdict.canonical}`).join('; '),
    micros: sum(({ micros }) => micros),
    refereeMicros: sum(({ refereeMicros }) => refereeMicros),
  })
}

function combinedOutcome(fields: readonly FieldVerdict[]): Outcome {
  const outcomes = fields.map(({ verdict }) => verdict.outcome)
  for (const decisive of ['broken', 'unreadable', 'undecided'] as const) {
    if (outcomes.includes(decisive)) return decisive
  }
  if (outcomes.every((outcome) => outcome === 'correct')) return 'correct'
  return outcomes.every((outcome) => outcome === 'incorrect') ? 'incorrect' : 'partial'
}

/** The note that all faulty fields share; which cases are right, where they differ or some are. */
function combinedNote(
  prepared: PreparedFormula,
  outcome: Outcome,
  fields: readonly FieldVerdict[],
): { readonly note: Note | null; readonly fields: Readonly<Record<string, string>> } {
  if (outcome === 'correct') return { note: null, fields: {} }
  if (outcome === 'unreadable') {
    const isRestated = fields.some(({ verdict }) => verdict.note === 'target-restated')
    return { note: isRestated ? 'target-restated' : 'unreadable', fields: {} }
  }
  const faulty = fields.filter(({ verdict }) => verdict.outcome !== 'correct')
  const [first] = faulty
  const isShared = faulty.every(({ verdict }) => verdict.note === first?.verdict.note)
  const isWhole = faulty.length === fields.length || first?.verdict.note === 'form'
  if (first !== undefined && isShared && isWhole) {
    const isOneSentence = faulty.every(({ verdict }) => sameFields(verdict, first.verdict))
    return { note: first.verdict.note, fields: isOneSentence ? first.verdict.fields : {} }
  }
  const right = fields.filter(({ verdict }) => verdict.outcome === 'correct')
  if (right.length === 0) return { note: 'value', fields: {} }
  return {
    note: 'some-cases',
    fields: { right: listCases(right, prepared), wrong: listCases(faulty, prepared) },
  }
}

function sameFields(one: Verdict, other: Verdict): boolean {
  return JSON.stringify(one.fields) === JSON.stringify(other.fields)
}

function listCases(fields: readonly FieldVerdict[], prepared: PreparedFormula): string {
  return fields
    .map(({ label }) => {
      const written = prepared.part.cases.find((each) => each.label === label)
      return written === undefined
        ? label
        : `$${printLatexCondition(written.condition, prepared.question.vocabulary)}$`
    })
    .join(', ')
}
