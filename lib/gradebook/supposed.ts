import type { Dates, Phase } from './phase'

/** The times a preview can suppose: in time, late, or when nothing is taken any more. */
export const supposedTimes = ['open', 'late', 'closed'] as const satisfies readonly Phase[]

/** Where a preview supposes its student to be: which attempt comes next, from 1, all before it wrong; and when. */
export interface Supposed {
  readonly attempt: number
  readonly time: (typeof supposedTimes)[number]
}

/** The most attempts a preview goes through. */
export const mostSupposed = 20

/** The times that an assignment has: one that takes nothing late has no late ones. */
export function timesOf({ lateUntil }: Pick<Dates, 'lateUntil'>): readonly Supposed['time'][] {
  return supposedTimes.filter((time) => time !== 'late' || lateUntil !== null)
}

/** What an address asks to suppose; what it leaves out, or asks amiss, is a first attempt, now (when it opens, if that is yet to come). */
export function readSupposed(
  asked: Readonly<Record<string, string | string[] | undefined>>,
  now: Phase,
  times: readonly Supposed['time'][],
): Supposed {
  const attempt = Number(asked.attempt)
  const isAttempt = Number.isInteger(attempt) && attempt >= 1 && attempt <= mostSupposed
  return {
    attempt: isAttempt ? attempt : 1,
    time: times.find((time) => time === asked.time) ?? (now === 'before' ? 'open' : now),
  }
}

/** Attempts that have counted by then, of those allowed (null for any number). */
export function countedBefore({ attempt }: Supposed, allowed: number | null): number {
  return allowed === null ? attempt - 1 : Math.min(attempt - 1, allowed)
}
