import { byKind, type FeedbackKind, type SpelledFeedback, shortenFeedback } from './feedbackKinds'
import { readLocalTime, type TypedTime, writeLocalTime } from './localTime'
import type { Dates } from './phase'
import { full, type Policy, type When } from './policy'

/** When something is told, as a form has it: `attempt` is what stands in the field beside the choice of that name. */
export interface TypedWhen {
  readonly when: 'always' | 'after-due' | 'never' | 'attempt'
  readonly attempt: string
}

/** An assignment as a form holds it: texts as they are typed, times as the clocks of the course's zone show them. */
export interface TypedAssignment {
  readonly title: string
  readonly titleEn: string
  readonly opens: TypedTime
  readonly due: TypedTime
  /** Empty where no late answers are taken. */
  readonly lateUntil: TypedTime
  /** Per cent. */
  readonly lateCredit: string
  /** Empty for any number. */
  readonly attempts: string
  /** Per cent. */
  readonly penalty: string
  readonly feedback: Readonly<Record<FeedbackKind, TypedWhen>>
  readonly ticks: boolean
  /** Empty for never. */
  readonly hintsAfter: string
  readonly solution: Policy['solution']
  readonly variants: boolean
  readonly items: readonly TypedItem[]
}

/** A question in the form: `id` is null where it is new in the assignment. */
export interface TypedItem {
  readonly id: string | null
  readonly versionId: string
  readonly points: string
}

/** All that an instructor decides about an assignment. */
export interface AssignmentContent extends Dates {
  readonly title: string
  readonly titleEn: string | null
  readonly policy: Policy
  readonly variants: boolean
  /** In order; points in ten-thousandths. */
  readonly items: readonly {
    readonly id: string | null
    readonly versionId: string
    readonly points: number
  }[]
}

/** What is wrong with a field; `lib/i18n` words it. */
export type AssignmentFault =
  | 'titleMissing'
  | 'titleLong'
  | 'timeMissing'
  | 'timeUnreadable'
  | 'timeSkipped'
  | 'timeTwice'
  | 'dueBeforeOpens'
  | 'lateBeforeDue'
  | 'percentUnreadable'
  | 'countUnreadable'
  | 'hintsUnreadable'
  | 'pointsUnreadable'
  | 'noQuestions'
  | 'tooManyQuestions'
  | 'questionTwice'

/** Faults by the field they stand at: `due`, `items`, `points.2`, `feedback.repair`. */
export type Faults = Readonly<Record<string, AssignmentFault>>

export type AssignmentReading =
  | { readonly kind: 'read'; readonly value: AssignmentContent }
  | { readonly kind: 'faulty'; readonly faults: Faults }

/** The longest title, in characters. */
export const titleLimit = 200
/** The most questions in one assignment. */
export const itemLimit = 100
/** The most points a question may be worth. */
export const pointsLimit = 1_000
/** The greatest number of attempts that is a number; above it, leave the field empty. */
export const countLimit = 1_000

/**
 * Reads a form, all of it, so that every fault is told at once. `stored` are the dates that the form was made from: a time that is sent back as it
 * was shown stays the instant it was.
 */
export function readAssignment(
  typed: TypedAssignment,
  zone: string,
  stored: Dates | null,
): AssignmentReading {
  const faults: Record<string, AssignmentFault> = {}
  const fault = (field: string, code: AssignmentFault): void => {
    faults[field] ??= code
  }
  const title = readTitle('title', typed.title, fault)
  const titleEn = readTitle('titleEn', typed.titleEn, fault)
  if (title === '') fault('title', 'titleMissing')

  const time = (field: keyof Dates): Date | null =>
    readTime(field, typed[field], zone, stored, fault)
  const [opens, due] = [time('opens'), time('due')]
  const lateUntil = typed.lateUntil.local === '' ? null : time('lateUntil')
  if (typed.opens.local === '') fault('opens', 'timeMissing')
  if (typed.due.local === '') fault('due', 'timeMissing')
  if (opens !== null && due !== null && due <= opens) fault('due', 'dueBeforeOpens')
  if (due !== null && lateUntil !== null && lateUntil <= due) fault('lateUntil', 'lateBeforeDue')

  const percent = (field: 'penalty' | 'lateCredit') => readPercent(field, typed[field], fault)
  const [penalty, lateCredit] = [percent('penalty'), percent('lateCredit')]
  const attempts = readCount('attempts', typed.attempts, 1, 'countUnreadable', fault)
  const hintsAfter = readCount('hintsAfter', typed.hintsAfter, 0, 'hintsUnreadable', fault)
  const feedback = readFeedback(typed, fault)

  if (typed.items.length === 0) fault('items', 'noQuestions')
  if (typed.items.length > itemLimit) fault('items', 'tooManyQuestions')
  const versions = typed.items.map(({ versionId }) => versionId)
  const items = typed.items.map((item, place) => {
    if (versions.indexOf(item.versionId) < place) fault(`points.${place}`, 'questionTwice')
    return { ...item, points: readPoints(`points.${place}`, item.points, fault) }
  })
  if (Object.keys(faults).length > 0 || opens === null || due === null) {
    return { kind: 'faulty', faults }
  }
  const { solution, variants } = typed
  const policy = {
    ...{ attempts, penalty, lateCredit, hintsAfter, solution },
    feedback: shortenFeedback(feedback),
  }
  return {
    kind: 'read',
    value: {
      title,
      titleEn: titleEn === '' ? null : titleEn,
      ...{ opens, due, lateUntil, policy, variants, items },
    },
  }
}

type Report = (field: string, code: AssignmentFault) => void

function readTitle(field: string, text: string, fault: Report): string {
  const title = text.trim()
  if ([...title].length > titleLimit) fault(field, 'titleLong')
  return title
}

function readTime(
  field: keyof Dates,
  typed: TypedTime,
  zone: string,
  stored: Dates | null,
  fault: Report,
): Date | null {
  if (typed.local === '') return null
  const before = stored?.[field] ?? null
  const shown = before && writeLocalTime(before, zone)
  if (shown?.local === typed.local && shown.fold === typed.fold) return before
  const reading = readLocalTime(typed, zone)
  switch (reading.kind) {
    case 'instant':
      return reading.instant
    case 'unreadable':
      fault(field, 'timeUnreadable')
      return null
    case 'skipped':
      fault(field, 'timeSkipped')
      return null
    case 'twice':
      fault(field, 'timeTwice')
      return null
  }
}

/** A decimal number as either language types it; null for anything else. */
function readDecimal(text: string): number | null {
  const plain = text.normalize('NFKC').trim().replace(/%$/, '').trim()
  return /^\d{1,6}(\.\d{1,4})?$/.test(plain) ? Number(plain) : null
}

function readPercent(field: string, text: string, fault: Report): number {
  const value = readDecimal(text)
  const share = value === null ? Number.NaN : Math.round((value / 100) * full)
  if (!(share >= 0 && share <= full)) fault(field, 'percentUnreadable')
  return share
}

function readCount(
  field: string,
  text: string,
  least: number,
  code: AssignmentFault,
  fault: Report,
): number | null {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return null
  const value = /^\d{1,4}$/.test(plain) ? Number(plain) : Number.NaN
  if (!(value >= least && value <= countLimit)) fault(field, code)
  return value
}

function readFeedback({ feedback, ticks }: TypedAssignment, fault: Report): SpelledFeedback {
  return { ...byKind((kind) => readWhen(kind, feedback[kind], fault)), ticks }
}

function readWhen(kind: FeedbackKind, { when, attempt }: TypedWhen, fault: Report): When {
  if (when !== 'attempt') return when
  const field = `feedback.${kind}`
  const number = readCount(field, attempt, 1, 'countUnreadable', fault)
  if (number === null) fault(field, 'countUnreadable')
  return { attempt: number ?? 1 }
}

function readPoints(field: string, text: string, fault: Report): number {
  const value = readDecimal(text) ?? 0
  if (value <= 0 || value > pointsLimit) fault(field, 'pointsUnreadable')
  return Math.round(value * full)
}
