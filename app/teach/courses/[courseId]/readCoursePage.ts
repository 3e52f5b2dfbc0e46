import { notFound } from 'next/navigation'
import { cache } from 'react'
import { type Action, can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { findCourseSettings } from '@/lib/db/courseEdits'
import { titles } from '@/lib/db/titles'

/** A course with who asks and what they may do in it, or 404 for who may not do `action`. */
export const readCoursePage = cache(async (courseId: string, action: Action) => {
  const person = await currentPerson()
  if (person === null) notFound()
  const course = await findCourseSettings(person, courseId)
  if (course === null) notFound()
  const thing = { kind: 'course', role: course.role, archived: course.archivedAt !== null } as const
  const may = (wanted: Action) => can(person, wanted, thing)
  // A page for changes is shown in an archived course too: it says that there are none.
  if (!can(person, action, { ...thing, archived: false })) notFound()
  return { person, course, title: titles(course.name, course.nameEn), may, now: new Date() }
})
