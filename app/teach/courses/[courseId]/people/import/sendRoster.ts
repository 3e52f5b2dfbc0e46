import { type SendFault, send } from '@/app/ui/send'
import type { Role } from '@/lib/db/roles'
import type { RosterCounts, RosterPreview } from '@/lib/db/roster'
import type { TypedPerson } from '@/lib/gradebook/readPerson'
import type { RosterFault } from '@/lib/gradebook/readRoster'

/** A roster as it is sent: a file's bytes in base64, the table as pasted, or one person as typed. */
export type RosterInput =
  | { readonly kind: 'file'; readonly bytes: string }
  | { readonly kind: 'text'; readonly text: string }
  | (TypedPerson & { readonly kind: 'person'; readonly role: Role })

/** Why a table is no roster. */
export type TableFault = RosterFault | { readonly kind: 'workbook' | 'encoding' }

/** What came of looking at a roster. */
export type Looked =
  | { readonly kind: 'preview'; readonly preview: RosterPreview }
  | { readonly kind: 'table'; readonly fault: TableFault }
  | { readonly kind: 'fault'; readonly fault: SendFault }

/** What came of importing it. */
export type Applied =
  /** `people` are the accounts, told of one person alone. */
  | { readonly kind: 'done'; readonly counts: RosterCounts; readonly people: readonly string[] }
  | { readonly kind: 'changed' }
  | { readonly kind: 'fault'; readonly fault: SendFault }

/** Asks what a roster would do; nothing is written. */
export async function lookAtRoster(courseId: string, roster: RosterInput): Promise<Looked> {
  const sent = await send('/api/rosters/preview', { courseId, roster })
  if (sent.kind === 'stored') {
    return isPreview(sent.body) ? { kind: 'preview', preview: sent.body } : broken
  }
  const fault = tableFaultIn(sent.body)
  return fault === null ? { kind: 'fault', fault: sent.fault } : { kind: 'table', fault }
}

/** Does what the preview of this `basis` showed. */
export async function applyRoster(
  courseId: string,
  roster: RosterInput,
  basis: string,
): Promise<Applied> {
  const sent = await send('/api/rosters', { courseId, roster, basis })
  if (sent.kind === 'stored') {
    const { body } = sent
    return isCounts(body) ? { kind: 'done', counts: body, people: peopleIn(body) } : broken
  }
  return sent.fault === 'changedMeanwhile'
    ? { kind: 'changed' }
    : { kind: 'fault', fault: sent.fault }
}

/** The bytes of a file as base64. */
export async function readFile(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)))
  }
  return btoa(pieces.join(''))
}

const broken = { kind: 'fault', fault: 'notSaved' } as const

function isPreview(body: unknown): body is RosterPreview {
  return typeof body === 'object' && body !== null && 'fates' in body && 'basis' in body
}

function isCounts(body: unknown): body is RosterCounts {
  return typeof body === 'object' && body !== null && 'created' in body
}

function peopleIn(body: object): readonly string[] {
  const people = 'people' in body && Array.isArray(body.people) ? body.people : []
  return people.filter((one) => typeof one === 'string')
}

function tableFaultIn(body: unknown): TableFault | null {
  const faults = typeof body === 'object' && body !== null && 'faults' in body ? body.faults : null
  const [first]: unknown[] = Array.isArray(faults) ? faults : []
  return isTableFault(first) ? first : null
}

function isTableFault(fault: unknown): fault is TableFault {
  return typeof fault === 'object' && fault !== null && 'kind' in fault
}
