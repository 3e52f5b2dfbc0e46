import { v7 as uuid } from 'uuid'
import { auditCourse, changeCourse } from './changeCourse'
import { database } from './client'
import type { Person } from './person'
import { editors, staff } from './roles'
import { courseOf } from './seen'

/** A class within a course. */
export interface SectionRow {
  readonly id: string
  readonly name: string
  /** Who is in it now. */
  readonly students: number
}

/** The sections of a course by name; none unless `who` is staff of it. */
export async function listSections(who: Person, courseId: string): Promise<readonly SectionRow[]> {
  const rows = await database().section.findMany({
    where: { courseId, course: courseOf(who, staff) },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      _count: { select: { enrolments: { where: { endedAt: null } } } },
    },
  })
  return rows.map(({ _count, ...section }) => ({ ...section, students: _count.enrolments }))
}

/** Makes a section; `taken` when the course has one of that name, null when the course is not theirs to change. */
export async function createSection(
  who: Person,
  section: { readonly courseId: string; readonly name: string; readonly now: Date },
): Promise<'done' | 'taken' | null> {
  const { courseId, name, now } = section
  return changeCourse(who, courseId, editors, async (transaction) => {
    if ((await transaction.section.count({ where: { courseId, name } })) > 0) return 'taken'
    const id = uuid()
    await transaction.section.create({ data: { id, courseId, name } })
    await auditCourse(transaction, {
      action: 'section.create',
      courseId,
      subjectId: id,
      by: who,
      at: now,
      before: null,
      after: { name },
    })
    return 'done'
  })
}

/** Renames a section; `changed` when it is no longer called `was` or is gone. */
export async function renameSection(
  who: Person,
  section: {
    readonly courseId: string
    readonly sectionId: string
    readonly was: string
    readonly name: string
    readonly now: Date
  },
): Promise<'done' | 'taken' | 'changed' | null> {
  const { courseId, sectionId, was, name, now } = section
  return changeCourse(who, courseId, editors, async (transaction) => {
    const others = { courseId, name, id: { not: sectionId } }
    if ((await transaction.section.count({ where: others })) > 0) return 'taken'
    const { count } = await transaction.section.updateMany({
      where: { id: sectionId, courseId, name: was },
      data: { name },
    })
    if (count === 0) return 'changed'
    await auditCourse(transaction, {
      action: 'section.edit',
      courseId,
      subjectId: sectionId,
      by: who,
      at: now,
      before: { name: was },
      after: { name },
    })
    return 'done'
  })
}

/**
 * Removes a section that nobody is in and that no extension names (`in-use` otherwise). Those who have left the course, and
 * invitations into it, keep no section.
 */
export async function removeSection(
  who: Person,
  section: { readonly courseId: string; readonly sectionId: string; readonly now: Date },
): Promise<'done' | 'in-use' | 'changed' | null> {
  const { courseId, sectionId, now } = section
  return changeCourse(who, courseId, editors, async (transaction) => {
    const found = await transaction.section.findFirst({
      where: { id: sectionId, courseId },
      select: {
        name: true,
        _count: { select: { enrolments: { where: { endedAt: null } }, extensions: true } },
      },
    })
    if (found === null) return 'changed'
    if (found._count.enrolments + found._count.extensions > 0) return 'in-use'
    await transaction.enrolment.updateMany({ where: { sectionId }, data: { sectionId: null } })
    await transaction.invite.updateMany({ where: { sectionId }, data: { sectionId: null } })
    await transaction.section.delete({ where: { id: sectionId } })
    await auditCourse(transaction, {
      action: 'section.remove',
      courseId,
      subjectId: sectionId,
      by: who,
      at: now,
      before: { name: found.name },
      after: null,
    })
    return 'done'
  })
}
