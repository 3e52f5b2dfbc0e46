import type { RosterRow, RosterStudent, RowFault } from './readRoster'

/** An account that a roster's rows may mean. */
export interface KnownAccount {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly studentNumber: string | null
}

/** What somebody is in the course now, or was. */
export interface KnownMember {
  readonly isStaff: boolean
  readonly section: string | null
  readonly hasEnded: boolean
}

/** What there is before a roster goes in. */
export interface RosterState {
  readonly accounts: readonly KnownAccount[]
  /** By the account's id. */
  readonly members: ReadonlyMap<string, KnownMember>
  /** Names of the course's sections. */
  readonly sections: readonly string[]
}

/** Why a row is not taken; those of `RowFault` are the table's own. */
export type FateFault =
  | RowFault
  /** Its number and its e-mail are of two accounts. */
  | 'two-accounts'
  /** Its number is of an account with another e-mail, or its e-mail of one with another number. */
  | 'other-email'
  | 'other-number'
  /** It is somebody who teaches the course: a roster makes nobody a student who is not. */
  | 'is-staff'
  /** An earlier row means the same account. */
  | 'account-twice'
  /** Who is to teach is, or was, in the course already: their role is changed where they are listed. */
  | 'is-member'

/** The account a row means: its id, how it is called, and its section before (null for none). */
interface Meant {
  readonly student: RosterStudent
  readonly account: string
  readonly accountName: string
  readonly from: string | null
}

/** What a row changes: who comes, comes back or goes to another section. */
export type Change =
  | { readonly kind: 'new'; readonly student: RosterStudent }
  | (Meant & { readonly kind: 'joins' | 'moves' | 'returns' })

/** What a row will do, or why nothing. */
export type Fate =
  | Change
  | (Meant & { readonly kind: 'here' })
  | {
      readonly kind: 'fault'
      readonly row: number
      readonly name: string
      readonly fault: FateFault
      readonly cell: string
      readonly first: number | null
    }

/** Every row's fate, in the roster's order, and the sections that will be made for them. */
export interface RosterPlan {
  readonly fates: readonly Fate[]
  readonly newSections: readonly string[]
}

/**
 * What each row of a roster does to a course. An account is known by number or by e-mail; it is never renamed, and where
 * number and e-mail do not agree on one, the row is left to a person. A row without a section leaves the section as it is.
 * With `teaching` its people come to teach, which none does who is in the course already.
 */
export function planRoster(
  rows: readonly RosterRow[],
  state: RosterState,
  teaching = false,
): RosterPlan {
  const byNumber = new Map<string, KnownAccount>()
  const byEmail = new Map<string, KnownAccount>()
  for (const account of state.accounts) {
    if (account.studentNumber !== null) byNumber.set(account.studentNumber, account)
    byEmail.set(account.email, account)
  }
  const meant = new Map<string, number>()
  const fates = rows.map((row): Fate => {
    if (row.kind === 'fault') return row
    const found = accountOf(row, byNumber, byEmail)
    if (typeof found === 'string') return faultOf(row, found, null)
    if (found === null) return { kind: 'new', student: row }
    const first = meant.get(found.id)
    if (first !== undefined) return faultOf(row, 'account-twice', first)
    meant.set(found.id, row.row)
    const member = state.members.get(found.id)
    if (teaching && member !== undefined) return faultOf(row, 'is-member', null)
    return fateOf(row, found, member)
  })
  const wanted = fates.flatMap((fate) => {
    return isChange(fate) && fate.student.section !== null ? [fate.student.section] : []
  })
  const newSections = [...new Set(wanted)].filter((name) => !state.sections.includes(name))
  return { fates, newSections }
}

/** Whether a row would change something. */
export function isChange(fate: Fate): fate is Change {
  return fate.kind !== 'here' && fate.kind !== 'fault'
}

/** Whether a plan would change nothing. */
export function isIdle({ fates, newSections }: RosterPlan): boolean {
  return newSections.length === 0 && !fates.some(isChange)
}

function accountOf(
  { studentNumber, email }: RosterStudent,
  byNumber: ReadonlyMap<string, KnownAccount>,
  byEmail: ReadonlyMap<string, KnownAccount>,
): KnownAccount | 'two-accounts' | 'other-email' | 'other-number' | null {
  const numbered = studentNumber === null ? undefined : byNumber.get(studentNumber)
  const addressed = email === null ? undefined : byEmail.get(email)
  if (numbered !== undefined && addressed !== undefined) {
    return numbered.id === addressed.id ? numbered : 'two-accounts'
  }
  if (numbered !== undefined) {
    const isOther = email !== null && !numbered.email.endsWith('.invalid')
    return isOther ? 'other-email' : numbered
  }
  if (addressed === undefined) return null
  const isOther = studentNumber !== null && addressed.studentNumber !== null
  return isOther ? 'other-number' : addressed
}

function fateOf(student: RosterStudent, account: KnownAccount, member?: KnownMember): Fate {
  const about = { student, account: account.id, accountName: account.name }
  if (member === undefined) return { kind: 'joins', ...about, from: null }
  if (member.isStaff) return faultOf(student, 'is-staff', null)
  const from = member.section
  if (member.hasEnded) return { kind: 'returns', ...about, from }
  const stays = student.section === null || student.section === from
  return { kind: stays ? 'here' : 'moves', ...about, from }
}

function faultOf(student: RosterStudent, fault: FateFault, first: number | null): Fate {
  const { row, name, studentNumber, email } = student
  const cell = (fault === 'other-email' ? email : (studentNumber ?? email)) ?? ''
  return { kind: 'fault', row, name, fault, cell, first }
}
