import type { Dates } from './phase'

/** Other dates than an assignment's own, for one student or one section. */
export interface ExtendedDates {
  readonly due: Date
  readonly lateUntil: Date | null
}

/** The extensions that may concern a student. */
export interface Extensions {
  readonly own: ExtendedDates | null
  readonly section: ExtendedDates | null
}

/**
 * The dates one student works under: those of their own extension, else of their section's, else the assignment's. An extension gives
 * time and takes none: when the assignment's own dates have since moved past it, the later of each two holds.
 */
export function ownDates(dates: Dates, { own, section }: Extensions): Dates {
  const extended = own ?? section
  if (extended === null) return dates
  const due = later(dates.due, extended.due)
  const closes = later(closing(dates), closing(extended))
  return { opens: dates.opens, due, lateUntil: closes > due ? closes : null }
}

/** When the last answer is taken. */
export function closing({ due, lateUntil }: ExtendedDates): Date {
  return lateUntil === null ? due : later(due, lateUntil)
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other
}
