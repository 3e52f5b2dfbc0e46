import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samples } from '@/lib/files/samples.fixture'
import { findAssignmentPlan, findEditedCourse } from './assignmentPlan'
import { findAssignment, findItem } from './assignments'
import { database } from './client'
import { listComments, withdrawComment, writeComment } from './comments'
import { copyCourse } from './copyCourse'
import { archiveCourse, createCourse, editCourse, findCourseSettings } from './courseEdits'
import { findCourse, findRole, listCourses, roleAtItem } from './courses'
import { findDrafts, saveDraft } from './drafts'
import { createAssignment, editAssignment, turnAssignment } from './editAssignment'
import {
  listExceptions,
  removeExcuse,
  removeExtension,
  setExcuse,
  setExtension,
} from './extensions'
import { readGradebook } from './gradebook'
import { appendGrading, overrideGrading } from './gradings'
import { createInvite, joinByInvite, listInvites, revokeInvite } from './invites'
import { readLibraryVersion, searchLibrary } from './library'
import { changeRole, endMembership, listMembers, moveMember } from './members'
import { listPartMarks } from './partMarks'
import { makePasswordLinks } from './passwordLinks'
import type { Person } from './person'
import { readQuestionVersion } from './questions'
import { countQueue, listQueue } from './queue'
import { recordSubmission } from './recordSubmission'
import { applyRoster, previewRoster } from './roster'
import { answerSecondLook, askSecondLook, listSecondLooks } from './secondLooks'
import { createSection, listSections, removeSection, renameSection } from './sections'
import { countAttempts, findSubmission, listSubmissions, listSubmissionsOf } from './submissions'
import {
  addMarkedItem,
  makeCourse,
  onDay,
  openTemporaryDatabase,
  type TestCourse,
  verdict,
} from './temporaryDatabase'
import { listUploads, mayUpload, readUpload, removeUpload, storeUpload } from './uploads'

const now = onDay(1)
let close: () => Promise<void>
let course: TestCourse
let other: TestCourse
let submissionId: string
let markedItemId: string
let uploadId: string
let commentId: string
const answer = { text: 'x', fields: null, format: 'plain' } as const
const uploadOf = (itemId: string) => ({ itemId, partId: 'files', name: 'page.png' })

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
  markedItemId = await addMarkedItem(course)
  const stored = await storeUpload(student, uploadOf(markedItemId), samples.png, now)
  if (stored?.kind !== 'stored') throw new Error('not stored')
  uploadId = stored.file.id
  await recordSubmission(student, {
    ...answer,
    ...uploadOf(markedItemId),
    text: uploadId,
    idempotencyKey: 'files',
    now,
  })
  commentId = (await writeComment(course.assistant, submissionId, { text: 'x', now }))?.id ?? ''
  await askSecondLook(student, submissionId, { text: 'please', now })
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

/** A change of the assignment that leaves it as it is. */
async function edit(who: Person): Promise<unknown> {
  const plan = await findAssignmentPlan(course.owner, course.assignmentId)
  if (plan === null) throw new Error('there is a plan')
  return editAssignment(who, plan.id, plan.edition, plan.content, now)
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
    about: 'uploads.mayUpload',
    ask: async (who) => (await mayUpload(who, uploadOf(markedItemId), now)) || null,
    answered: '++-------',
  },
  {
    about: 'uploads.storeUpload',
    ask: (who) => storeUpload(who, uploadOf(markedItemId), samples.png, now),
    answered: '++-------',
  },
  {
    about: 'uploads.listUploads',
    ask: async (who) => {
      const found = await listUploads(who, markedItemId)
      return found.filter(({ id }) => id === uploadId)
    },
    answered: '+--------',
  },
  {
    about: 'uploads.readUpload',
    ask: (who) => readUpload(who, uploadId),
    answered: '+-++++---',
  },
  {
    about: 'uploads.removeUpload',
    ask: async (who) => {
      const own = await storeUpload(course.student, uploadOf(markedItemId), samples.png, now)
      return own?.kind === 'stored' ? removeUpload(who, own.file.id) : null
    },
    answered: '+--------',
  },
  {
    about: 'comments.writeComment',
    ask: (who) => writeComment(who, submissionId, { text: 'a word', now }),
    answered: '--+-++---',
  },
  {
    about: 'comments.withdrawComment',
    ask: (who) => withdrawComment(who, commentId, now),
    answered: '--+------',
  },
  {
    about: 'comments.listComments',
    ask: (who) => listComments(who, [submissionId]),
    answered: '+-++++---',
  },
  {
    about: 'secondLooks.askSecondLook',
    ask: async (who) => askSecondLook(who, submissionId, { text: 'again', now }),
    answered: '+--------',
  },
  {
    about: 'secondLooks.answerSecondLook',
    ask: (who) => {
      const look = { reply: 'seen', credit: null, after: 0, now }
      return answerSecondLook(who, submissionId, look)
    },
    answered: '--+-++---',
  },
  {
    about: 'secondLooks.listSecondLooks',
    ask: (who) => listSecondLooks(who, [submissionId]),
    answered: '+-++++---',
  },
  {
    about: 'queue.countQueue',
    ask: async (who) => (await countQueue(who, course.courseId)) || null,
    answered: '--++++---',
  },
  {
    about: 'queue.listQueue',
    ask: (who) => listQueue(who, course.courseId, { kind: null, assignmentId: null }),
    answered: '--++++---',
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
    about: 'assignmentPlan.findAssignmentPlan',
    ask: (who) => findAssignmentPlan(who, course.assignmentId),
    answered: '----++---',
  },
  {
    about: 'assignmentPlan.findEditedCourse',
    ask: (who) => findEditedCourse(who, course.courseId),
    answered: '----++---',
  },
  {
    about: 'editAssignment.createAssignment',
    ask: async (who) => {
      const plan = await findAssignmentPlan(course.owner, course.assignmentId)
      return plan && createAssignment(who, course.courseId, { ...plan.content, items: [] }, now)
    },
    answered: '----++---',
  },
  { about: 'editAssignment.editAssignment', ask: edit, answered: '----++---' },
  {
    about: 'editAssignment.turnAssignment',
    ask: async (who) => {
      const plan = await findAssignmentPlan(course.owner, course.assignmentId)
      return plan && turnAssignment(who, plan.id, plan.edition, 'publish', now)
    },
    answered: '----++---',
  },
  {
    about: 'extensions.listExceptions',
    ask: (who) => listExceptions(who, course.assignmentId),
    answered: '----++---',
  },
  {
    about: 'extensions.setExtension',
    ask: (who) => {
      const { assignmentId, classmate } = course
      const target = { kind: 'student', studentId: classmate.id } as const
      const dates = { due: onDay(8), lateUntil: null, reason: 'ill', replaces: null }
      return setExtension(who, { assignmentId, target, ...dates }, now)
    },
    answered: '----++---',
  },
  {
    about: 'extensions.removeExtension',
    ask: async (who) => {
      const { id } = await database().extension.create({
        data: {
          ...{ id: `extension for ${who.id}`, assignmentId: course.assignmentId },
          ...{ due: onDay(8), reason: 'ill', byId: course.owner.id, createdAt: now },
        },
      })
      return removeExtension(who, id, now)
    },
    answered: '----++---',
  },
  {
    about: 'extensions.setExcuse',
    ask: (who) => {
      const { assignmentId, classmate } = course
      return setExcuse(who, { assignmentId, studentId: classmate.id, reason: 'ill' }, now)
    },
    answered: '----++---',
  },
  {
    about: 'extensions.removeExcuse',
    ask: async (who) => {
      const { assignmentId, owner, student } = course
      await database().excuse.deleteMany({ where: { assignmentId } })
      const about = { assignmentId, byId: owner.id, reason: 'ill', createdAt: now }
      const { id } = await database().excuse.create({
        data: { id: `excuse for ${who.id}`, studentId: student.id, ...about },
      })
      return removeExcuse(who, id, now)
    },
    answered: '----++---',
  },
  {
    about: 'library.searchLibrary',
    ask: (who) => searchLibrary(who, { text: '', tags: [] }),
    answered: '----++-+-',
  },
  {
    about: 'library.readLibraryVersion',
    ask: (who) => readLibraryVersion(who, course.versionId),
    answered: '----++-+-',
  },
  {
    about: 'courses.findRole',
    ask: (who) => findRole(who, course.courseId),
    answered: '++++++---',
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
    expect(own?.item.parts[0]).toMatchObject({
      standing: { outcome: 'partial', counted: 1, attemptsLeft: 4 },
    })
    expect(others?.item.parts[0]).toMatchObject({
      standing: { outcome: null, counted: 0, attemptsLeft: 5 },
    })
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
