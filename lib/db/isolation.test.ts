import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findAssignment, findItem } from './assignments'
import { database } from './client'
import { copyCourse } from './copyCourse'
import { archiveCourse, createCourse, editCourse, findCourseSettings } from './courseEdits'
import { findCourse, findRole, listCourses, roleAtItem } from './courses'
import { findDrafts, saveDraft } from './drafts'
import { readGradebook } from './gradebook'
import { appendGrading, overrideGrading } from './gradings'
import { createInvite, joinByInvite, listInvites, revokeInvite } from './invites'
import { changeRole, endMembership, listMembers, moveMember } from './members'
import { listPartMarks } from './partMarks'
import { makePasswordLinks } from './passwordLinks'
import type { Person } from './person'
import { readQuestionVersion } from './questions'
import { recordSubmission } from './recordSubmission'
import { applyRoster, previewRoster } from './roster'
import { createSection, listSections, removeSection, renameSection } from './sections'
import { countAttempts, findSubmission, listSubmissions, listSubmissionsOf } from './submissions'
import {
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
  verdict,
} from './temporaryDatabase'

const now = onDay(1)
let close: () => Promise<void>
let course: TestCourse
let other: TestCourse
let submissionId: string
const answer = { text: 'x', fields: null, format: 'plain' } as const

beforeAll(async () => {
  close = await openTemporaryDatabase()
  course = await makeCourse()
  other = await makeCourse()
  const { itemId, student } = course
  const address = { itemId, partId: 'a' }
  const key = { idempotencyKey: 'first', now }
  const receipt = await recordSubmission(student, { ...answer, ...address, ...key })
  if (receipt?.kind !== 'accepted') throw new Error('not accepted')
  submissionId = receipt.submission.id
  await appendGrading(submissionId, verdict({ outcome: 'incorrect' }), now)
  await saveDraft(student, { ...answer, ...address, now })
})
afterAll(() => close())

type Asker =
  | 'student'
  | 'classmate'
  | 'assistant'
  | 'observer'
  | 'instructor'
  | 'owner'
  | 'student elsewhere'
  | 'instructor elsewhere'
  | 'stranger'

const askers: readonly Asker[] = [
  'student',
  'classmate',
  'assistant',
  'observer',
  'instructor',
  'owner',
  'student elsewhere',
  'instructor elsewhere',
  'stranger',
]

function personOf(asker: Asker): Person {
  switch (asker) {
    case 'student elsewhere':
      return other.student
    case 'instructor elsewhere':
      return other.instructor
    case 'stranger':
      return { ...other.student, id: 'nobody', email: 'nobody@example.org' }
    default:
      return course[asker]
  }
}

interface Claim {
  /** The file and the function this is about. */
  readonly about: string
  /** What is asked about the student's work in the course. */
  readonly ask: (who: Person) => Promise<unknown>
  /** Who gets something, in the order of `askers`: + something, - null or nothing. */
  readonly answered: string
}

/** Every question `lib/db` answers, about one student's work in one course. */
const claims: readonly Claim[] = [
  {
    about: 'courses.listCourses',
    ask: async (who) => {
      const found = await listCourses(who, now)
      return found.filter((one) => one.id === course.courseId)
    },
    answered: '++++++---',
  },
  {
    about: 'courses.findCourse',
    ask: (who) => findCourse(who, course.courseId, now),
    answered: '++++++---',
  },
  {
    about: 'courses.findRole',
    ask: (who) => findRole(who, course.courseId),
    answered: '++++++---',
  },
  {
    about: 'courses.roleAtItem',
    ask: (who) => roleAtItem(who, course.itemId),
    answered: '++++++---',
  },
  {
    about: 'assignments.findAssignment',
    ask: (who) => findAssignment(who, course.assignmentId, now),
    answered: '++++++---',
  },
  {
    about: 'assignments.findItem',
    ask: (who) => findItem(who, course.itemId, now),
    answered: '++++++---',
  },
  {
    about: 'drafts.findDrafts',
    ask: (who) => findDrafts(who, course.itemId),
    answered: '+--------',
  },
  {
    about: 'drafts.saveDraft',
    ask: async (who) => {
      return saveDraft(who, { ...answer, itemId: course.itemId, partId: 'c', now })
    },
    answered: '++-------',
  },
  {
    about: 'submissions.listSubmissions',
    ask: (who) => listSubmissions(who, course.itemId, 'a'),
    answered: '+--------',
  },
  {
    about: 'submissions.countAttempts',
    ask: async (who) => (await countAttempts(who, course.itemId, 'a')) || null,
    answered: '+--------',
  },
  {
    about: 'submissions.listSubmissionsOf',
    ask: (who) => listSubmissionsOf(who, course.student.id, course.itemId, 'a'),
    answered: '--++++---',
  },
  {
    about: 'submissions.findSubmission',
    ask: (who) => findSubmission(who, submissionId),
    answered: '+-++++---',
  },
  {
    about: 'recordSubmission.recordSubmission',
    ask: (who) => {
      const address = { itemId: course.itemId, partId: 'c' }
      return recordSubmission(who, { ...answer, ...address, idempotencyKey: 'claim', now })
    },
    answered: '++-------',
  },
  {
    about: 'gradings.overrideGrading',
    ask: (who) => overrideGrading(who, submissionId, { credit: 5_000, reason: 'a look', now }),
    answered: '--+-++---',
  },
  {
    about: 'gradebook.readGradebook',
    ask: (who) => readGradebook(who, course.assignmentId, now),
    answered: '--++++---',
  },
  {
    about: 'partMarks.listPartMarks',
    ask: (who) => listPartMarks(who, course.itemId, 'a'),
    answered: '--++++---',
  },
  {
    about: 'courseEdits.createCourse',
    ask: (who) => createCourse(who, about, now),
    answered: '---------',
  },
  {
    about: 'courseEdits.findCourseSettings',
    ask: (who) => findCourseSettings(who, course.courseId),
    answered: '--++++---',
  },
  {
    about: 'courseEdits.editCourse',
    ask: (who) => editCourse(who, { courseId: course.courseId, was: about, about, now }),
    answered: '----++---',
  },
  {
    about: 'courseEdits.archiveCourse',
    ask: (who) => archiveCourse(who, { courseId: course.courseId, archived: false, now }),
    answered: '-----+---',
  },
  {
    about: 'copyCourse.copyCourse',
    ask: (who) => copyCourse(who, { courseId: course.courseId, about, start: '2026-09-07', now }),
    answered: '---------',
  },
  {
    about: 'sections.listSections',
    ask: (who) => listSections(who, course.courseId),
    answered: '--++++---',
  },
  {
    about: 'sections.createSection',
    ask: (who) => createSection(who, { courseId: course.courseId, name: '2', now }),
    answered: '----++---',
  },
  {
    about: 'sections.renameSection',
    ask: (who) => renameSection(who, { ...section(), was: 'x', name: 'y' }),
    answered: '----++---',
  },
  {
    about: 'sections.removeSection',
    ask: (who) => removeSection(who, section()),
    answered: '----++---',
  },
  {
    about: 'members.listMembers',
    ask: (who) => listMembers(who, course.courseId),
    answered: '--++++---',
  },
  {
    about: 'members.moveMember',
    ask: (who) => moveMember(who, { ...classmate(), was: null, sectionId: null }),
    answered: '----++---',
  },
  {
    about: 'members.changeRole',
    ask: (who) => changeRole(who, { ...classmate(), was: 'student', role: 'student' }),
    answered: '-----+---',
  },
  {
    about: 'members.endMembership',
    ask: (who) => endMembership(who, { ...classmate(), ended: false }),
    answered: '----++---',
  },
  {
    about: 'invites.listInvites',
    ask: async (who) => {
      await createInvite(course.owner, { ...invite(), hash: uuid() })
      return listInvites(who, course.courseId)
    },
    answered: '----++---',
  },
  {
    about: 'invites.createInvite',
    ask: (who) => createInvite(who, { ...invite(), hash: uuid() }),
    answered: '----++---',
  },
  {
    about: 'invites.revokeInvite',
    ask: (who) => revokeInvite(who, { courseId: course.courseId, inviteId: 'x', now }),
    answered: '----++---',
  },
  {
    about: 'invites.joinByInvite',
    ask: async (who) => {
      const join = await joinByInvite(who, 'the hash of no link', now)
      return join.kind === 'closed' ? null : join
    },
    answered: '---------',
  },
  {
    about: 'passwordLinks.makePasswordLinks',
    ask: (who) => {
      const hashes = new Map([[course.classmate.id, uuid()]])
      return makePasswordLinks(who, { courseId: course.courseId, hashes, now })
    },
    answered: '----++---',
  },
  {
    about: 'roster.previewRoster',
    ask: (who) => previewRoster(who, course.courseId, []),
    answered: '----++---',
  },
  {
    about: 'roster.applyRoster',
    ask: (who) => applyRoster(who, { courseId: course.courseId, rows: [], basis: '', now }),
    answered: '----++---',
  },
]

const about = { name: '样课', nameEn: 'Sample course', term: '2026', zone: 'Asia/Shanghai' }
const section = () => ({ courseId: course.courseId, sectionId: 'x', now })
const classmate = () => ({ courseId: course.courseId, userId: course.classmate.id, now })
const invite = () => ({ courseId: course.courseId, sectionId: null, until: '2026-03-05', now })

describe.each(claims)('$about', ({ ask, answered }) => {
  test.each(askers.map((asker, index) => [asker, answered[index] === '+'] as const))(
    'asked by the %s: %s',
    async (asker, isAnswered) => {
      const found = await ask(personOf(asker))
      const isNothing = found === null || (Array.isArray(found) && found.length === 0)
      expect(!isNothing).toBe(isAnswered)
    },
  )
})

/** The same sample question stands in both courses, so its version is asked of one that stands in this course alone. */
describe('questions.readQuestionVersion', () => {
  let versionId: string
  beforeAll(async () => {
    const { questionId } = await database().questionVersion.findUniqueOrThrow({
      where: { id: course.versionId },
    })
    const content = { files: '{}', parts: '[]', titles: '{"zh-CN":"","en":""}', createdAt: now }
    versionId = 'a version of this course'
    await database().questionVersion.create({
      data: { id: versionId, questionId, hash: 'another', ...content },
    })
    const { assignmentId } = course
    await database().item.create({
      data: { id: 'second', assignmentId, versionId, order: 2, points: 10_000 },
    })
  })
  afterAll(async () => {
    await database().item.delete({ where: { id: 'second' } })
  })

  test.each(askers.map((asker, index) => [asker, '++++++---'[index] === '+'] as const))(
    'asked by the %s: %s',
    async (asker, isAnswered) => {
      const found = await readQuestionVersion(personOf(asker), versionId, now)
      expect(found !== null).toBe(isAnswered)
    },
  )
})

describe('somebody whose membership has ended', () => {
  test.each(['student', 'instructor'] as const)('%s: nothing of the course', async (role) => {
    const where = { courseId: course.courseId, userId: course[role].id }
    await database().enrolment.updateMany({ where, data: { endedAt: now } })
    for (const { about, ask } of claims) {
      // Their own answers stay theirs to read.
      if (about.startsWith('submissions.') && role === 'student') continue
      if (about === 'drafts.findDrafts') continue
      const found = await ask(course[role])
      expect(Array.isArray(found) ? found : [found ?? []].flat(), about).toEqual([])
    }
    await database().enrolment.updateMany({ where, data: { endedAt: null } })
  })
})

test('no function changes what is in a course that is archived', async () => {
  const where = { id: course.courseId }
  await database().course.update({ where, data: { archivedAt: now } })
  const kept = [
    'courseEdits.archiveCourse',
    'copyCourse.copyCourse',
    'recordSubmission.recordSubmission',
  ]
  const changing = claims.filter(
    ({ about }) => !/\.(list|find|read|count|role)/.test(about) && !kept.includes(about),
  )
  expect(changing.length).toBeGreaterThan(12)
  for (const { about, ask } of changing) {
    for (const who of [course.owner, course.student]) expect(await ask(who), about).toBeNull()
  }
  expect(
    await recordSubmission(course.student, {
      ...answer,
      itemId: course.itemId,
      partId: 'c',
      idempotencyKey: 'archived',
      now,
    }),
  ).toEqual({ kind: 'refused', refusal: 'closed' })
  expect(await findAssignment(course.student, course.assignmentId, now)).toMatchObject({
    phase: 'closed',
  })
  await database().course.update({ where, data: { archivedAt: null } })
})

describe('a student', () => {
  test('sees the title and dates of an assignment that has not opened, but no question', async () => {
    const early = onDay(-1)
    const found = await findAssignment(course.student, course.assignmentId, early)
    expect(found).toMatchObject({ phase: 'before', items: [] })
    expect(await findItem(course.student, course.itemId, early)).toBeNull()
    expect(await readQuestionVersion(course.student, course.versionId, early)).toBeNull()
    expect(await findItem(course.instructor, course.itemId, early)).not.toBeNull()
  })

  test('sees nothing of an assignment that is not published', async () => {
    const where = { id: course.assignmentId }
    await database().assignment.update({ where, data: { publishedAt: null } })
    expect(await findAssignment(course.student, course.assignmentId, now)).toBeNull()
    expect(await findItem(course.student, course.itemId, now)).toBeNull()
    expect(await findCourse(course.student, course.courseId, now)).toMatchObject({
      assignments: [],
    })
    expect(await findAssignment(course.instructor, course.assignmentId, now)).not.toBeNull()
    await database().assignment.update({ where, data: { publishedAt: now } })
  })

  test("gets their own marks with the assignment, not a classmate's", async () => {
    const { itemId } = course
    const own = await findItem(course.student, itemId, now)
    const others = await findItem(course.classmate, itemId, now)
    expect(own?.item.parts[0]).toMatchObject({ outcome: 'partial', counted: 1, attemptsLeft: 4 })
    expect(others?.item.parts[0]).toMatchObject({ outcome: null, counted: 0, attemptsLeft: 5 })
  })
})

test('every function that takes who asks has its claim here', () => {
  const folder = import.meta.dirname
  const sources = readdirSync(folder).filter((name) => /^\w+\.ts$/.test(name))
  const asked = sources.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    const found = text.matchAll(/export (?:async )?function (\w+)\(\s*who: Person[^)]*\): Promise/g)
    return [...found].map((match) => `${name.replace('.ts', '')}.${match[1]}`)
  })
  const claimed = [...claims.map((claim) => claim.about), 'questions.readQuestionVersion']
  expect(asked.sort()).toEqual(claimed.sort())
})
