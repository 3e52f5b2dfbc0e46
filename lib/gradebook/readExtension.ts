import { readLocalTime, type TypedTime } from './localTime'
import { closing, type ExtendedDates } from './ownDates'
import type { Dates } from './phase'

/** Other dates as a form holds them. */
export interface TypedExtension {
  readonly due: TypedTime
  /** Empty where no late answers are taken. */
  readonly lateUntil: TypedTime
  readonly reason: string
}

/** What is wrong with a field; `lib/i18n` words it. */
export type ExtensionFault =
  | 'timeMissing'
  | 'timeUnreadable'
  | 'timeSkipped'
  | 'timeTwice'
  | 'notLonger'
  | 'lateBeforeDue'
  | 'reasonMissing'
  | 'reasonLong'

export type ExtensionReading =
  | { readonly kind: 'read'; readonly value: ExtendedDates & { readonly reason: string } }
  | { readonly kind: 'faulty'; readonly faults: Readonly<Record<string, ExtensionFault>> }

/** The longest reason, in characters. */
export const reasonLimit = 500

/** Reads a form, all of it. An extension must give more time than `dates`, the assignment's own. */
export function readExtension(typed: TypedExtension, zone: string, dates: Dates): ExtensionReading {
  const faults: Record<string, ExtensionFault> = {}
  const due = readTime('due', typed.due, zone, faults)
  const lateUntil = readTime('lateUntil', typed.lateUntil, zone, faults)
  if (typed.due.local === '') faults.due = 'timeMissing'
  if (due !== null && lateUntil !== null && lateUntil <= due) faults.lateUntil = 'lateBeforeDue'
  if (due !== null && !isLonger({ due, lateUntil }, dates)) faults.due = 'notLonger'
  const reason = readReason(typed.reason, faults)
  return Object.keys(faults).length > 0 || due === null
    ? { kind: 'faulty', faults }
    : { kind: 'read', value: { due, lateUntil, reason } }
}

/** Reads the reason of an exception; a fault goes to `reason`. */
export function readReason(text: string, faults: Record<string, ExtensionFault>): string {
  const reason = text.trim()
  if (reason === '') faults.reason = 'reasonMissing'
  if ([...reason].length > reasonLimit) faults.reason = 'reasonLong'
  return reason
}

function isLonger(extended: ExtendedDates, dates: Dates): boolean {
  if (extended.due > dates.due) return true
  return extended.due >= dates.due && closing(extended) > closing(dates)
}

function readTime(
  field: string,
  typed: TypedTime,
  zone: string,
  faults: Record<string, ExtensionFault>,
): Date | null {
  if (typed.local === '') return null
  const reading = readLocalTime(typed, zone)
  switch (reading.kind) {
    case 'instant':
      return reading.instant
    case 'unreadable':
      faults[field] = 'timeUnreadable'
      return null
    case 'skipped':
      faults[field] = 'timeSkipped'
      return null
    case 'twice':
      faults[field] = 'timeTwice'
      return null
  }
}
