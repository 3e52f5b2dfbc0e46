import { v7 as uuid } from 'uuid'
import { database } from '@/lib/db/client'
import { usualPolicy } from '@/lib/gradebook/policy'
import { expect } from '../fixtures'
import { type Classroom, installClassroom, test } from '../teach/classroom'
import { type Door, doorsOf } from './routes'
import { knock, openVisits, type School, type Visitor } from './visitors'

/** Who comes from outside, or as a student: a classmate may have what the class has; `own` is the one whose thing it is. */
type Outsider = 'stranger' | 'otherStudent' | 'otherInstructor' | 'classmate' | 'own'

interface Row {
  readonly path: (classroom: Classroom) => string
  readonly data?: (school: School) => unknown
  readonly form?: Readonly<Record<string, string>>
  /** Whether it changes who is signed in: each knock then has a session of its own. */
  readonly changesSession?: boolean
  /** Whose it is: `own` is then that student, or the instructor. */
  readonly own: 'student' | 'instructor'
  readonly answers: Readonly<Record<Outsider, number>>
  /** What the owner, the instructor, the assistant and the observer of the course get, in this order. */
  readonly roles: readonly number[]
}

/** What each of the staff gets, by a mark for each in the order of `Row.roles`: + the status, - not found. */
const roles = (status: number, marks: string): Row['roles'] =>
  [...marks].map((mark) => (mark === '+' ? status : 404))

const everybody = (status: number): Row['answers'] => ({
  stranger: status,
  otherStudent: status,
  otherInstructor: status,
  classmate: status,
  own: status,
})
const outside = { stranger: 404, otherStudent: 404, otherInstructor: 404 }
const answerOf = ({ itemId }: Classroom) => ({
  itemId,
  partId: 'b2',
  text: 'm x m',
  fields: null,
  format: 'plain',
})

const time = (local: string) => ({ local, fold: null })
const told = { when: 'always', attempt: '' }
const typedAssignment = ({ versionId }: Classroom) => ({
  ...{ title: '作业', titleEn: '', lateCredit: '0', attempts: '', penalty: '0' },
  ...{ opens: time('2030-01-01T08:00'), due: time('2030-01-08T08:00'), lateUntil: time('') },
  ...{ feedback: { verdict: told, diagnosis: told, counterexample: told, repair: told } },
  ...{ ticks: false, hintsAfter: '', solution: 'never', variants: true },
  items: [{ id: null, versionId, points: '1' }],
})

/** An exception of the absent student's, new for each knock. */
async function exceptionOf(
  kind: 'extension' | 'excuse',
  { assignmentId, absent, instructor }: Classroom,
) {
  const id = uuid()
  const where = { assignmentId, studentId: absent.id }
  const about = { ...where, id, reason: 'ill', byId: instructor.id, createdAt: new Date() }
  if (kind === 'extension') {
    await database().extension.deleteMany({ where })
    await database().extension.create({ data: { ...about, due: new Date() } })
    return { assignmentId, extensionId: id }
  }
  await database().excuse.deleteMany({ where })
  await database().excuse.create({ data: about })
  return { assignmentId, excuseId: id }
}

const editing: Omit<Row, 'path' | 'roles'> = {
  own: 'instructor',
  answers: { ...outside, stranger: 401, classmate: 404, own: 204 },
}

const rows: Readonly<Record<Door, Row>> = {
  'GET /': {
    path: () => '/',
    own: 'student',
    answers: everybody(200),
    roles: roles(200, '++++'),
  },
  'GET /sign-in': {
    path: () => '/sign-in',
    own: 'student',
    answers: { ...everybody(307), stranger: 200 },
    roles: roles(307, '++++'),
  },
  'GET /setup': {
    path: () => '/setup',
    own: 'student',
    answers: everybody(404),
    roles: roles(404, '++++'),
  },
  'GET /courses/[courseId]': {
    path: ({ courseId }) => `/courses/${courseId}`,
    own: 'student',
    answers: { ...outside, classmate: 200, own: 200 },
    roles: roles(200, '++++'),
  },
  'GET /assignments/[assignmentId]': {
    path: ({ assignmentId }) => `/assignments/${assignmentId}`,
    own: 'student',
    answers: { ...outside, classmate: 200, own: 200 },
    roles: roles(200, '++++'),
  },
  'GET /assignments/[assignmentId]/[itemId]': {
    path: ({ assignmentId, itemId }) => `/assignments/${assignmentId}/${itemId}`,
    own: 'student',
    answers: { ...outside, classmate: 200, own: 200 },
    roles: roles(200, '++++'),
  },
  'GET /teach/assignments/[assignmentId]': {
    path: ({ assignmentId }) => `/teach/assignments/${assignmentId}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++++'),
  },
  'GET /teach/submissions/[submissionId]': {
    path: ({ submissionIds }) => `/teach/submissions/${submissionIds[0]}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++++'),
  },
  'GET /api/exports/submissions/[assignmentId]': {
    path: ({ assignmentId }) => `/api/exports/submissions/${assignmentId}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '+++-'),
  },
  'GET /api/exports/students/[courseId]/[studentId]': {
    path: ({ courseId, diligent }) => `/api/exports/students/${courseId}/${diligent.id}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++--'),
  },
  'GET /api/exports/gradebook/[assignmentId]': {
    path: ({ assignmentId }) => `/api/exports/gradebook/${assignmentId}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '+++-'),
  },
  'GET /teach/courses/new': {
    path: () => '/teach/courses/new',
    own: 'instructor',
    answers: everybody(404),
    roles: roles(200, '+---'),
  },
  'GET /teach/courses/[courseId]/settings': {
    path: ({ courseId }) => `/teach/courses/${courseId}/settings`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++--'),
  },
  'GET /teach/courses/[courseId]/people': {
    path: ({ courseId }) => `/teach/courses/${courseId}/people`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++++'),
  },
  'GET /teach/courses/[courseId]/people/import': {
    path: ({ courseId }) => `/teach/courses/${courseId}/people/import`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++--'),
  },
  'GET /join/[token]': {
    path: () => '/join/no-such-token',
    own: 'student',
    answers: everybody(200),
    roles: roles(200, '++++'),
  },
  'GET /password/[token]': {
    path: () => '/password/no-such-token',
    own: 'student',
    answers: everybody(200),
    roles: roles(200, '++++'),
  },
  'POST /api/courses': {
    path: () => '/api/courses',
    data: () => ({ name: '新课', nameEn: null, term: '2026', zone: 'Asia/Shanghai' }),
    own: 'instructor',
    answers: { ...everybody(404), stranger: 401 },
    roles: roles(200, '+---'),
  },
  'POST /api/courses/settings': {
    path: () => '/api/courses/settings',
    data: ({ courseId, about }) => ({ courseId, was: about, about }),
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 204 },
    roles: roles(204, '++--'),
  },
  // It is not archived: the owner, who may bring it back, is told that it is there already.
  'POST /api/courses/archive': {
    path: () => '/api/courses/archive',
    data: ({ courseId }) => ({ courseId, archived: false }),
    own: 'instructor',
    answers: { ...everybody(404), stranger: 401 },
    roles: roles(409, '+---'),
  },
  'POST /api/courses/copies': {
    path: () => '/api/courses/copies',
    data: ({ courseId, about: { zone: _, ...about } }) => ({
      courseId,
      about: { ...about, term: 'next' },
      start: '2027-03-01',
    }),
    own: 'instructor',
    answers: { ...everybody(404), stranger: 401 },
    roles: roles(200, '+---'),
  },
  'POST /api/sections': {
    path: () => '/api/sections',
    data: ({ courseId }) => ({ act: 'create', courseId, name: uuid() }),
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 204 },
    roles: roles(204, '++--'),
  },
  'POST /api/members': {
    path: () => '/api/members',
    data: ({ courseId, spare }) => ({
      act: 'move',
      courseId,
      userId: spare.id,
      was: null,
      sectionId: null,
    }),
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 204 },
    roles: roles(204, '++--'),
  },
  'POST /api/rosters/preview': {
    path: () => '/api/rosters/preview',
    data: ({ courseId }) => ({ courseId, roster: { kind: 'text', text: '学号,姓名\nx1,新生' } }),
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 200 },
    roles: roles(200, '++--'),
  },
  // Somebody who is there already: nothing to do, however often.
  'POST /api/rosters': {
    path: () => '/api/rosters',
    data: ({ courseId, spare: { studentNumber } }) => ({
      courseId,
      roster: { kind: 'text', text: `学号,姓名\n${studentNumber},老生` },
      basis: '',
    }),
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 200 },
    roles: roles(200, '++--'),
  },
  'POST /api/password-links': {
    path: () => '/api/password-links',
    data: ({ courseId, spare }) => ({ courseId, userIds: [spare.id] }),
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 200 },
    roles: roles(200, '++--'),
  },
  'POST /api/invites': {
    path: () => '/api/invites',
    data: ({ courseId }) => ({ act: 'create', courseId, sectionId: null, until: '2099-01-01' }),
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 200 },
    roles: roles(200, '++--'),
  },
  'POST /api/joins': {
    path: () => '/api/joins',
    data: () => ({ token: 'no-such-token' }),
    own: 'student',
    answers: { ...everybody(422), stranger: 401 },
    roles: roles(422, '++++'),
  },
  'POST /api/auth/password': {
    path: () => '/api/auth/password',
    data: () => ({ token: 'no-such-token', password: 'a long password' }),
    own: 'student',
    answers: everybody(401),
    roles: roles(401, '++++'),
  },
  'POST /api/auth/join': {
    path: () => '/api/auth/join',
    data: () => ({
      token: 'no-such-token',
      name: 'x',
      studentNumber: 'x1',
      email: null,
      password: 'a long password',
    }),
    own: 'student',
    answers: everybody(401),
    roles: roles(401, '++++'),
  },
  'POST /api/gradings': {
    path: () => '/api/gradings',
    data: async ({ submissionIds: [submissionId = ''] }) => ({
      submissionId,
      credit: 0,
      reason: 'a look',
      after: await database().grading.count({ where: { submissionId } }),
    }),
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 200 },
    roles: roles(200, '+++-'),
  },
  'POST /api/submissions': {
    path: () => '/api/submissions',
    data: (classroom) => ({ ...answerOf(classroom), idempotencyKey: uuid() }),
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 200, own: 200 },
    roles: roles(404, '----'),
  },
  'POST /api/drafts': {
    path: () => '/api/drafts',
    data: answerOf,
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 200, own: 200 },
    roles: roles(404, '----'),
  },
  'GET /api/drafts': {
    path: ({ itemId }) => `/api/drafts?itemId=${itemId}`,
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 200, own: 200 },
    roles: roles(200, '++++'),
  },
  'POST /api/ticks': {
    path: () => '/api/ticks',
    data: ({ itemId }) => ({
      itemId,
      partId: 'diagonal',
      text: '1 = 1',
      format: 'plain',
      case: null,
    }),
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 404, own: 404 },
    roles: roles(404, '----'),
  },
  'GET /api/health': {
    path: () => '/api/health',
    own: 'student',
    answers: everybody(200),
    roles: roles(200, '++++'),
  },
  'POST /api/preferences': {
    path: () => '/api/preferences',
    form: { theme: 'dark' },
    own: 'student',
    answers: everybody(303),
    roles: roles(303, '++++'),
  },
  'POST /api/auth/demo': {
    path: () => '/api/auth/demo',
    data: () => ({ as: 'student' }),
    own: 'student',
    answers: everybody(200),
    roles: roles(200, '++++'),
    changesSession: true,
  },
  'POST /api/auth/owner': {
    path: () => '/api/auth/owner',
    data: () => ({ token: 'x', name: 'x', email: 'x@example.org', password: 'a long password' }),
    own: 'student',
    answers: everybody(401),
    roles: roles(401, '++++'),
    changesSession: true,
  },
  'POST /api/auth/sign-in': {
    path: () => '/api/auth/sign-in',
    data: () => ({ identifier: `nobody-${uuid()}`, password: 'a long password' }),
    own: 'student',
    answers: everybody(401),
    roles: roles(401, '++++'),
    changesSession: true,
  },
  'POST /api/auth/sign-out': {
    path: () => '/api/auth/sign-out',
    data: () => ({}),
    own: 'student',
    answers: everybody(204),
    roles: roles(204, '++++'),
    changesSession: true,
  },
  'GET /teach/assignments/[assignmentId]/analysis': {
    path: ({ assignmentId }) => `/teach/assignments/${assignmentId}/analysis`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++++'),
  },
  'GET /teach/assignments/[assignmentId]/analysis/[itemId]/[partId]': {
    path: ({ assignmentId, itemId }) => `/teach/assignments/${assignmentId}/analysis/${itemId}/b2`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++++'),
  },
  'GET /teach/assignments/[assignmentId]/groups': {
    path: ({ assignmentId }) => `/teach/assignments/${assignmentId}/groups`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++++'),
  },
  'GET /teach/assignments/[assignmentId]/regrades': {
    path: ({ assignmentId }) => `/teach/assignments/${assignmentId}/regrades`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++++'),
  },
  'GET /teach/regrades/[regradeId]': {
    path: () => `/teach/regrades/${uuid()}`,
    own: 'instructor',
    answers: everybody(404),
    roles: roles(200, '----'),
  },
  'GET /api/regrades/[regradeId]': {
    path: () => `/api/regrades/${uuid()}`,
    own: 'instructor',
    answers: everybody(404),
    roles: roles(200, '----'),
  },
  'POST /api/regrades': {
    path: () => '/api/regrades',
    data: ({ itemId }) => ({ itemId, toVersionId: uuid(), reason: 'a look' }),
    own: 'instructor',
    answers: { ...everybody(404), stranger: 401 },
    roles: roles(200, '----'),
  },
  'POST /api/regrades/steps': {
    path: () => '/api/regrades/steps',
    data: () => ({ regradeId: uuid(), step: 'apply' }),
    own: 'instructor',
    answers: { ...everybody(404), stranger: 401 },
    roles: roles(200, '----'),
  },
  'POST /api/groups': {
    path: () => '/api/groups',
    data: ({ itemId }) => ({
      itemId,
      partId: 'b2',
      group: 'none such',
      answers: 1,
      mark: null,
      comment: 'a look',
    }),
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 409 },
    roles: roles(409, '+++-'),
  },
  'POST /api/groups/undo': {
    path: () => '/api/groups/undo',
    data: () => ({ actId: uuid() }),
    own: 'instructor',
    answers: { ...everybody(404), stranger: 401 },
    roles: roles(200, '----'),
  },
  'GET /teach/courses/[courseId]/audit': {
    path: ({ courseId }) => `/teach/courses/${courseId}/audit`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++--'),
  },
  'GET /api/exports/audit/[courseId]': {
    path: ({ courseId }) => `/api/exports/audit/${courseId}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++--'),
  },
  'GET /teach/courses/[courseId]/assignments/new': {
    path: ({ courseId }) => `/teach/courses/${courseId}/assignments/new`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++--'),
  },
  'GET /teach/assignments/[assignmentId]/settings': {
    path: ({ assignmentId }) => `/teach/assignments/${assignmentId}/settings`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++--'),
  },
  'POST /api/assignments': {
    ...editing,
    path: () => '/api/assignments',
    data: (classroom) => ({ courseId: classroom.courseId, typed: typedAssignment(classroom) }),
    answers: { ...editing.answers, own: 200 },
    roles: roles(200, '++--'),
  },
  'POST /api/assignments/edit': {
    ...editing,
    path: () => '/api/assignments/edit',
    data: (classroom) => ({
      ...{ assignmentId: classroom.assignmentId, edition: 'another' },
      typed: typedAssignment(classroom),
    }),
    answers: { ...editing.answers, own: 409 },
    roles: roles(409, '++--'),
  },
  'POST /api/assignments/turn': {
    ...editing,
    path: () => '/api/assignments/turn',
    data: ({ assignmentId }) => ({ assignmentId, edition: 'another', turn: 'archive' }),
    answers: { ...editing.answers, own: 409 },
    roles: roles(409, '++--'),
  },
  'POST /api/extensions': {
    ...editing,
    path: () => '/api/extensions',
    data: ({ assignmentId, absent }) => ({
      ...{ assignmentId, target: { kind: 'student', studentId: absent.id }, replaces: null },
      ...{ due: time('2099-01-01T08:00'), lateUntil: time(''), reason: 'ill' },
    }),
    roles: roles(204, '++--'),
  },
  'POST /api/extensions/remove': {
    ...editing,
    path: () => '/api/extensions/remove',
    data: (classroom) => exceptionOf('extension', classroom),
    roles: roles(204, '++--'),
  },
  'POST /api/excuses': {
    ...editing,
    path: () => '/api/excuses',
    data: ({ assignmentId, absent }) => ({ assignmentId, studentId: absent.id, reason: 'ill' }),
    roles: roles(204, '++--'),
  },
  'POST /api/excuses/remove': {
    ...editing,
    path: () => '/api/excuses/remove',
    data: (classroom) => exceptionOf('excuse', classroom),
    roles: roles(204, '++--'),
  },
  'POST /api/trials': {
    ...editing,
    path: () => '/api/trials',
    data: answerOf,
    answers: { ...editing.answers, own: 200 },
    roles: roles(200, '++++'),
  },
  'GET /api/library': {
    path: ({ courseId }) => `/api/library?course=${courseId}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++--'),
  },
  'GET /api/library/[versionId]': {
    path: ({ courseId, versionId }) => `/api/library/${versionId}?course=${courseId}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++--'),
  },
  'GET /teach/courses/[courseId]/queue': {
    path: ({ courseId }) => `/teach/courses/${courseId}/queue`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++++'),
  },
  'POST /api/uploads': {
    path: ({ itemId }) => `/api/uploads?itemId=${itemId}&partId=w2&name=a.png`,
    data: () => 'no file',
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 404, own: 404 },
    roles: roles(200, '----'),
  },
  'GET /api/uploads/[uploadId]': {
    path: ({ uploadId }) => `/api/uploads/${uploadId}`,
    own: 'student',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '++++'),
  },
  'DELETE /api/uploads/[uploadId]': {
    path: ({ uploadId }) => `/api/uploads/${uploadId}`,
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 404, own: 204 },
    roles: roles(204, '----'),
  },
  'POST /api/comments': {
    path: () => '/api/comments',
    data: ({ submissionIds }) => ({ submissionId: submissionIds[0], text: 'a word' }),
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 200 },
    roles: roles(200, '+++-'),
  },
  'POST /api/comments/withdrawn': {
    path: () => '/api/comments/withdrawn',
    data: ({ commentId }) => ({ commentId }),
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 204 },
    roles: roles(204, '-+--'),
  },
  'POST /api/second-looks': {
    path: () => '/api/second-looks',
    data: ({ submissionIds }) => ({ submissionId: submissionIds[1], text: 'please' }),
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 404, own: 204 },
    roles: roles(204, '----'),
  },
  'POST /api/second-looks/answers': {
    path: () => '/api/second-looks/answers',
    data: ({ submissionIds }) => ({
      submissionId: submissionIds[3],
      reply: 'a look',
      credit: null,
      after: 1,
    }),
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 204 },
    roles: roles(204, '+++-'),
  },
}

test('every page and every handler has a row, and every role in it', () => {
  expect(Object.keys(rows).toSorted()).toEqual(doorsOf('app'))
  for (const [door, row] of Object.entries(rows)) expect(row.roles, door).toHaveLength(4)
})

/** Walks at once, each with a classroom of its own. */
const WALKS = 4

for (let walk = 0; walk < WALKS; walk += 1) {
  test(`doors open for their own people alone, walk ${walk + 1} of ${WALKS}`, async ({
    playwright,
    baseURL,
  }) => {
    test.setTimeout(180_000)
    const classroom = await installClassroom(usualPolicy)
    const visits = await openVisits(classroom, playwright, baseURL ?? '')
    const faults: string[] = []
    const doors = Object.entries(rows).filter((_, place) => place % WALKS === walk)
    for (const [door, row] of doors) {
      for (const visitor of visits.visitors) {
        for (const payload of door.startsWith('GET') ? [false, true] : [false]) {
          const request = {
            method: door.split(' ')[0] ?? 'GET',
            path: row.path(classroom),
            data: await row.data?.(visits.school),
            form: row.form,
          }
          const context = row.changesSession
            ? await visits.open(visitor)
            : await visits.contextOf(visitor)
          const reply = await knock(context, request, payload, baseURL ?? '')
          if (row.changesSession) await context.dispose()
          const said = `${door}, ${visitor}${payload ? ', payload of a navigation' : ''}`
          const wanted = expected(row, visitor)
          const isAside = payload && wanted === 307
          if (!isAside && reply.status !== wanted) faults.push(`${said}: ${reply.status}`)
          const isOutside = OUTSIDE.has(visitor)
          if (isOutside && reply.text.includes(classroom.mark)) faults.push(`${said}: tells`)
        }
      }
    }
    await visits.close()
    expect(faults).toEqual([])
  })
}

const OUTSIDE: ReadonlySet<Visitor> = new Set(['stranger', 'otherStudent', 'otherInstructor'])

function expected(
  { own, answers, roles: [owner, instructor, assistant, observer] }: Row,
  visitor: Visitor,
) {
  switch (visitor) {
    case 'owner':
      return owner
    case 'instructor':
      return instructor
    case 'assistant':
      return assistant
    case 'observer':
      return observer
    case 'student':
      return own === 'student' ? answers.own : answers.classmate
    case 'classmate':
    case 'stranger':
    case 'otherStudent':
    case 'otherInstructor':
      return answers[visitor]
  }
}
