import { v7 as uuid } from 'uuid'
import { invariant } from '@/lib/expr/invariant'
import type { Dates } from '@/lib/gradebook/phase'
import { full, type Policy } from '@/lib/gradebook/policy'
import { database } from './client'
import { inTurn } from './inTurn'
import { personColumns } from './people'
import type { Person } from './person'
import type { Role } from './roles'
import type { Titles } from './titles'

/** A homework with the questions it hands out. */
export interface NewAssignment extends Dates {
  readonly title: Titles
  readonly policy: Policy
  /** In order; `versionId` from `installQuestion`. */
  readonly items: readonly { readonly versionId: string; readonly points: number }[]
}

/** A course as it is put in at once, with its people and one assignment. */
export interface NewCourse {
  readonly name: Titles
  readonly term: string
  readonly zone: string
  readonly sections: readonly string[]
  readonly members: readonly {
    readonly person: Person
    readonly role: Role
    readonly section: string | null
  }[]
  readonly assignment: NewAssignment
}

/** Where an installed course is found. */
export interface InstalledCourse {
  readonly courseId: string
  readonly assignmentId: string
  readonly itemIds: readonly string[]
}

/**
 * Puts in a person without a way to sign in, or finds the one with that e-mail. Two statements: an upsert that changes
 * nothing is a transaction that reads first, and SQLite refuses its write when another process has written between.
 * Done by the process itself.
 */
export async function installPerson(about: Omit<Person, 'id'>, now: Date): Promise<Person> {
  return inTurn(async () => {
    const there = await database().user.findUnique({
      where: { email: about.email },
      select: personColumns,
    })
    if (there !== null) return there
    return database().user.create({
      data: { id: uuid(), ...about, createdAt: now },
      select: personColumns,
    })
  })
}

/** Puts in a course with its people and a published assignment, whole or not at all. Done by the process itself. */
export async function installCourse(course: NewCourse, now: Date): Promise<InstalledCourse> {
  const { name, term, zone, assignment } = course
  const courseId = uuid()
  const rows = assignmentRows(courseId, assignment, now)
  const sections = course.sections.map((section) => ({ id: uuid(), courseId, name: section }))
  const sectionId = (name: string): string => {
    const found = sections.find((one) => one.name === name)
    invariant(found !== undefined, `the course has the section ${name}`)
    return found.id
  }
  await database().$transaction([
    database().course.create({
      data: { id: courseId, name: name['zh-CN'], nameEn: name.en, term, zone, createdAt: now },
    }),
    database().section.createMany({ data: sections }),
    database().enrolment.createMany({
      data: course.members.map(({ person, role, section }) => ({
        id: uuid(),
        courseId,
        userId: person.id,
        role,
        sectionId: section === null ? null : sectionId(section),
        createdAt: now,
      })),
    }),
    database().assignment.create({ data: rows.assignment }),
    database().item.createMany({ data: rows.items }),
  ])
  return { courseId, ...installed(rows) }
}

/** Puts a further published assignment into a course, whole or not at all. Done by the process itself. */
export async function installAssignment(
  courseId: string,
  assignment: NewAssignment,
  now: Date,
): Promise<InstalledCourse> {
  const rows = assignmentRows(courseId, assignment, now)
  await database().$transaction([
    database().assignment.create({ data: rows.assignment }),
    database().item.createMany({ data: rows.items }),
  ])
  return { courseId, ...installed(rows) }
}

function installed({ assignment, items }: ReturnType<typeof assignmentRows>) {
  return { assignmentId: assignment.id, itemIds: items.map((item) => item.id) }
}

function assignmentRows(courseId: string, assignment: NewAssignment, now: Date) {
  const { title, opens, due, lateUntil, policy } = assignment
  const id = uuid()
  return {
    assignment: {
      id,
      courseId,
      title: title['zh-CN'],
      titleEn: title.en,
      opens,
      due,
      lateUntil,
      policy: JSON.stringify(policy),
      publishedAt: now,
      createdAt: now,
    },
    items: assignment.items.map(({ versionId, points }, index) => ({
      id: uuid(),
      assignmentId: id,
      versionId,
      order: index + 1,
      points: Math.round(points * full),
    })),
  }
}
