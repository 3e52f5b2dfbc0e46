import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type Action, can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { findCourse } from '@/lib/db/courses'

/** A course for a page on which somebody does `action` with it, and who they are; 404 for all who may not. Read once a page. */
export const readCourse = cache(async (courseId: string, action: Action) => {
  const person = await currentPerson()
  if (person === null) notFound()
  const now = new Date()
  const course = await findCourse(person, courseId, now)
  if (course === null) notFound()
  const { role, archivedAt } = course
  if (!can(person, action, { kind: 'course', role, archived: archivedAt !== null })) notFound()
  return { person, course, now }
})
