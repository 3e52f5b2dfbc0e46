/** The dates of an assignment, UTC instants. */
export interface Dates {
  readonly opens: Date
  readonly due: Date
  /** Answers after `due` are taken, as late, until then; null when none are. */
  readonly lateUntil: Date | null
}

export type Phase = 'before' | 'open' | 'late' | 'closed'

/** Where `now` stands among an assignment's dates. `due` itself is in time, `lateUntil` itself still late. */
export function phase(dates: Dates, now: Date): Phase {
  if (now < dates.opens) return 'before'
  if (now <= dates.due) return 'open'
  if (dates.lateUntil !== null && now <= dates.lateUntil) return 'late'
  return 'closed'
}
