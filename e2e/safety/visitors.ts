import type { APIRequestContext, PlaywrightWorkerArgs } from '@playwright/test'
import { v7 as uuid } from 'uuid'
import { database } from '@/lib/db/client'
import { installCourse } from '@/lib/db/installCourse'
import type { Person } from '@/lib/db/person'
import { usualPolicy } from '@/lib/gradebook/policy'
import { openSession } from '../fixtures'
import { type Classroom, newPerson } from '../teach/classroom'

/** Everybody who knocks: each role of the course, two of its students, and those from outside. */
export type Visitor =
  | 'owner'
  | 'instructor'
  | 'assistant'
  | 'observer'
  | 'student'
  | 'classmate'
  | 'stranger'
  | 'otherStudent'
  | 'otherInstructor'

/** A classroom with its owner, who may make courses, and a student to whom anything may be done. */
export interface School extends Classroom {
  readonly spare: Person
  readonly about: {
    readonly name: string
    readonly nameEn: string | null
    readonly term: string
    readonly zone: string
  }
}

/** One request context for each visitor, kept for the whole walk. */
export interface Visits {
  readonly school: School
  readonly visitors: readonly Visitor[]
  readonly contextOf: (visitor: Visitor) => Promise<APIRequestContext>
  /** A context with a new session, for what ends the one it comes with; whoever opens it disposes of it. */
  readonly open: (visitor: Visitor) => Promise<APIRequestContext>
  readonly close: () => Promise<void>
}

/** Brings everybody to a classroom's doors. */
export async function openVisits(
  classroom: Classroom,
  { request }: PlaywrightWorkerArgs['playwright'],
  baseURL: string,
): Promise<Visits> {
  const owner = await newPerson('Owner', false)
  const assistant = await newPerson('Assistant', false)
  const spare = await newPerson('Spare', true)
  await database().user.update({ where: { id: owner.id }, data: { mayCreateCourses: true } })
  const { courseId } = classroom
  await database().enrolment.createMany({
    data: [
      { userId: owner.id, role: 'owner' as const },
      { userId: assistant.id, role: 'assistant' as const },
      { userId: spare.id, role: 'student' as const },
    ].map((one) => ({ id: uuid(), courseId, createdAt: new Date(), ...one })),
  })
  const about = await database().course.findUniqueOrThrow({
    where: { id: courseId },
    select: { name: true, nameEn: true, term: true, zone: true },
  })
  const people: Readonly<Record<Visitor, Person | null>> = {
    owner,
    instructor: classroom.instructor,
    assistant,
    observer: classroom.observer,
    student: classroom.diligent,
    classmate: classroom.absent,
    stranger: null,
    ...(await installOthers()),
  }
  const open = async (visitor: Visitor): Promise<APIRequestContext> => {
    const person = people[visitor]
    const cookies = person === null ? [] : [cookieOf(await openSession(person), baseURL)]
    return request.newContext({ baseURL, storageState: { cookies, origins: [] } })
  }
  const kept = new Map<Visitor, Promise<APIRequestContext>>()
  const contextOf = (visitor: Visitor) => {
    const found = kept.get(visitor) ?? open(visitor)
    kept.set(visitor, found)
    return found
  }
  return {
    school: { ...classroom, spare, about },
    visitors: [
      'stranger',
      'otherStudent',
      'otherInstructor',
      'classmate',
      'student',
      'observer',
      'assistant',
      'instructor',
      'owner',
    ],
    contextOf,
    open,
    close: async () => {
      for (const context of kept.values()) await (await context).dispose()
    },
  }
}

/** A student and an instructor of another course. */
async function installOthers() {
  const otherStudent = await newPerson('Other student', true)
  const otherInstructor = await newPerson('Other instructor', false)
  const now = new Date()
  await installCourse(
    {
      name: { 'zh-CN': '另一门课', en: 'Another course' },
      term: '2026',
      zone: 'UTC',
      sections: [],
      members: [
        { person: otherStudent, role: 'student', section: null },
        { person: otherInstructor, role: 'owner', section: null },
      ],
      assignment: {
        title: { 'zh-CN': '作业', en: 'Homework' },
        opens: now,
        due: new Date(now.getTime() + 3_600_000),
        lateUntil: null,
        policy: usualPolicy,
        items: [],
      },
    },
    now,
  )
  return { otherStudent, otherInstructor }
}

function cookieOf(value: string, baseURL: string) {
  return {
    name: 'nabla.session_token',
    value,
    domain: new URL(baseURL).hostname,
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  }
}

/**
 * One request. Next sends a navigation's request on to an address that names its headers (`_rsc`), and answers it with 200
 * when the page is not found: the payload says so.
 */
export async function knock(
  context: APIRequestContext,
  about: {
    readonly method: string
    readonly path: string
    readonly data: unknown
    readonly form: Readonly<Record<string, string>> | undefined
  },
  payload: boolean,
  origin: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const { method, path, data, form } = about
  const options = {
    method,
    headers: { origin, ...(payload && { rsc: '1' }) },
    maxRedirects: 0,
    ...(data !== undefined && { data }),
    ...(form && { form }),
  }
  const first = await context.fetch(path, options)
  const aside = first.headers().location
  const reply = payload && aside?.includes('_rsc') ? await context.fetch(aside, options) : first
  const text = await reply.text()
  const isNotFound = payload && text.includes('NEXT_HTTP_ERROR_FALLBACK;404')
  return { status: isNotFound ? 404 : reply.status(), text }
}
