import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type Action, can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { findAssignment } from '@/lib/db/assignments'

/**
 * An assignment for a page on which somebody does `action` with it, who they are and what else they may do; 404 for all who may
 * not. A page for changes is shown in an archived course too: it says that there are none. Read once a page.
 */
export const readAssignment = cache(async (assignmentId: string, action: Action) => {
  const person = await currentPerson()
  if (person === null) notFound()
  const now = new Date()
  const assignment = await findAssignment(person, assignmentId, now)
  if (assignment === null) notFound()
  const { role, course } = assignment
  const thing = { kind: 'course', role, archived: course.archived } as const
  if (!can(person, action, { ...thing, archived: false })) notFound()
  return { person, assignment, may: (wanted: Action) => can(person, wanted, thing), now }
})
