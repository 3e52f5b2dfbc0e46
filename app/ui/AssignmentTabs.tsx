import { readWords } from '@/app/request/preferences'
import { type Action, can } from '@/lib/auth/can'
import type { Person } from '@/lib/db/person'
import type { Role } from '@/lib/db/roles'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { Tabs } from './Tabs'

/** A page of an assignment, by its word. */
export type AssignmentTab = Extract<
  keyof Dictionary['tabs'],
  'sheet' | 'gradebook' | 'groups' | 'analysis' | 'regrades' | 'assignmentSettings'
>

const PAGES: Readonly<
  Record<AssignmentTab, { action: Action; href: (assignmentId: string) => string }>
> = {
  sheet: { action: 'assignment.read', href: (id) => `/assignments/${id}` },
  gradebook: { action: 'gradebook.read', href: (id) => `/teach/assignments/${id}` },
  groups: { action: 'group.read', href: (id) => `/teach/assignments/${id}/groups` },
  analysis: { action: 'analysis.read', href: (id) => `/teach/assignments/${id}/analysis` },
  regrades: { action: 'regrade.read', href: (id) => `/teach/assignments/${id}/regrades` },
  assignmentSettings: {
    action: 'assignment.edit',
    href: (id) => `/teach/assignments/${id}/settings`,
  },
}

const ORDER: readonly AssignmentTab[] = [
  'sheet',
  'gradebook',
  'groups',
  'analysis',
  'regrades',
  'assignmentSettings',
]

/** The pages of an assignment that somebody may see; nothing for those who see only one. */
export async function AssignmentTabs({
  person,
  assignment,
  current,
}: {
  person: Person
  assignment: { readonly id: string; readonly role: Role }
  current: AssignmentTab
}) {
  const { words } = await readWords()
  const thing = { kind: 'course', role: assignment.role } as const
  const seen = ORDER.filter((tab) => can(person, PAGES[tab].action, thing))
  if (seen.length < 2) return null
  return (
    <Tabs
      label={words.tabs.ofAssignment}
      tabs={seen.map((tab) => ({ href: PAGES[tab].href(assignment.id), title: words.tabs[tab] }))}
      current={PAGES[current].href(assignment.id)}
    />
  )
}
