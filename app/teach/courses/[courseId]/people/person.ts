import type { Role } from '@/lib/db/roles'
import type { Dictionary } from '@/lib/i18n/dictionary'
import type { Locale } from '@/lib/question/question'

/** Somebody of the course as the page's lists show them. */
export interface PersonRow {
  readonly userId: string
  readonly name: string
  readonly studentNumber: string | null
  readonly email: string | null
  readonly role: Role
  readonly section: { readonly id: string; readonly name: string } | null
  readonly hasPassword: boolean
  /** When they left, as written; null while they are in. */
  readonly left: string | null
  /** Whether it is who looks at the page. */
  readonly isSelf: boolean
}

/** The roles in the order they are offered, the most usual first. */
export const offeredRoles = [
  'student',
  'assistant',
  'instructor',
  'owner',
  'observer',
] as const satisfies readonly Role[]

/** What every list of the page needs. */
export interface PeopleFrame {
  readonly courseId: string
  readonly sections: readonly {
    readonly id: string
    readonly name: string
    readonly students: number
  }[]
  readonly mayEdit: boolean
  readonly mayEditRoles: boolean
  readonly locale: Locale
  readonly words: Dictionary['people']
  readonly faults: Dictionary['faults']
}
