import { readWords } from '@/app/request/preferences'
import { type Action, can } from '@/lib/auth/can'
import type { Person } from '@/lib/db/person'
import { countQueue } from '@/lib/db/queue'
import type { Role } from '@/lib/db/roles'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { Tabs } from './Tabs'

/** A page of a course, by its word. */
export type CourseTab = Extract<
  keyof Dictionary['tabs'],
  'homework' | 'practice' | 'people' | 'queue' | 'audit' | 'courseSettings'
>

const PAGES: Readonly<Record<CourseTab, { action: Action; href: (courseId: string) => string }>> = {
  homework: { action: 'course.read', href: (id) => `/courses/${id}` },
  practice: { action: 'assignment.answer', href: () => '/practice' },
  queue: { action: 'queue.read', href: (id) => `/teach/courses/${id}/queue` },
  people: { action: 'people.read', href: (id) => `/teach/courses/${id}/people` },
  audit: { action: 'audit.read', href: (id) => `/teach/courses/${id}/audit` },
  courseSettings: { action: 'course.edit', href: (id) => `/teach/courses/${id}/settings` },
}

const ORDER: readonly CourseTab[] = [
  'homework',
  'practice',
  'queue',
  'people',
  'audit',
  'courseSettings',
]

/** The pages of a course that somebody may see, with how much waits for a person; nothing for those who see only one. */
export async function CourseTabs({
  person,
  course,
  current,
}: {
  person: Person
  course: { readonly id: string; readonly role: Role }
  current: CourseTab
}) {
  const { words } = await readWords()
  const thing = { kind: 'course', role: course.role } as const
  const seen = ORDER.filter((tab) => can(person, PAGES[tab].action, thing))
  if (seen.length < 2) return null
  const waiting = seen.includes('queue') ? await countQueue(person, course.id) : 0
  const titleOf = (tab: CourseTab): string =>
    tab === 'queue' && waiting > 0 ? `${words.tabs.queue} (${waiting})` : words.tabs[tab]
  return (
    <Tabs
      label={words.tabs.ofCourse}
      tabs={seen.map((tab) => ({ href: PAGES[tab].href(course.id), title: titleOf(tab) }))}
      current={PAGES[current].href(course.id)}
    />
  )
}
