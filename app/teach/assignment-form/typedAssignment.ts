import type { LibraryQuestion } from '@/lib/db/library'
import { byKind, spellFeedback } from '@/lib/gradebook/feedbackKinds'
import { writeLocalTime } from '@/lib/gradebook/localTime'
import { full, usualPolicy, type When } from '@/lib/gradebook/policy'
import type { AssignmentContent, TypedAssignment, TypedWhen } from '@/lib/gradebook/readAssignment'

/** A question in the form, with what the page says of it. */
export interface ChosenQuestion extends LibraryQuestion {
  readonly id: string | null
  readonly points: number
  /** What it is worth, as typed. */
  readonly typedPoints: string
  /** Whether students have written to it: then it stays. */
  readonly isWritten: boolean
}

/** All of a form but its questions, which have words of their own beside them. */
export type TypedTerms = Omit<TypedAssignment, 'items'>

const none = { local: '', fold: null }

/** What stands in the form of a new assignment: it opens today and is due in a week, at the end of the day. */
export function newTerms(zone: string, now: Date): TypedTerms {
  const day = (days: number) => {
    const instant = new Date(now.getTime() + days * 24 * 3_600_000)
    return writeLocalTime(instant, zone).local.slice(0, 10)
  }
  return {
    ...typedPolicy(usualPolicy),
    title: '',
    titleEn: '',
    opens: { local: `${day(0)}T08:00`, fold: null },
    due: { local: `${day(7)}T23:59`, fold: null },
    lateUntil: none,
    variants: true,
  }
}

/** A stored assignment as its form shows it. */
export function typedTerms(content: AssignmentContent, zone: string): TypedTerms {
  const { title, titleEn, opens, due, lateUntil, policy, variants } = content
  return {
    ...typedPolicy(policy),
    title,
    titleEn: titleEn ?? '',
    opens: writeLocalTime(opens, zone),
    due: writeLocalTime(due, zone),
    lateUntil: lateUntil === null ? none : writeLocalTime(lateUntil, zone),
    variants,
  }
}

/** Whole ten-thousandths as a number is typed: `12.5`. */
export function typedShare(tenThousandths: number, whole: number): string {
  return String((tenThousandths * whole) / full)
}

function typedPolicy(policy: AssignmentContent['policy']) {
  const spelled = spellFeedback(policy.feedback)
  return {
    lateCredit: typedShare(policy.lateCredit, 100),
    attempts: policy.attempts === null ? '' : String(policy.attempts),
    penalty: typedShare(policy.penalty, 100),
    feedback: byKind((kind) => typedWhen(spelled[kind])),
    ticks: spelled.ticks,
    hintsAfter: policy.hintsAfter === null ? '' : String(policy.hintsAfter),
    solution: policy.solution,
  }
}

function typedWhen(when: When): TypedWhen {
  return typeof when === 'object'
    ? { when: 'attempt', attempt: String(when.attempt) }
    : { when, attempt: '' }
}
