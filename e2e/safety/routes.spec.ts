import { v7 as uuid } from 'uuid'
import { database } from '@/lib/db/client'
import { installCourse } from '@/lib/db/installCourse'
import type { Person } from '@/lib/db/person'
import { usualPolicy } from '@/lib/gradebook/policy'
import { expect, openSession } from '../fixtures'
import { type Classroom, newPerson, test } from '../teach/classroom'
import { type Door, doorsOf } from './routes'

/**
 * Who comes: nobody known; a student and an instructor of another course; a classmate, who may have what the class has;
 * and the one whose thing it is, so that the walk is known to knock at a door that opens.
 */
type Visitor = 'stranger' | 'otherStudent' | 'otherInstructor' | 'classmate' | 'own'

interface Row {
  readonly path: (classroom: Classroom) => string
  /** May be made for the knock: what is taken away by it. */
  readonly data?: (classroom: Classroom) => unknown
  readonly form?: Readonly<Record<string, string>>
  /** Whose it is. */
  readonly own: 'student' | 'instructor'
  readonly answers: Readonly<Record<Visitor, number>>
}

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

const editing: Omit<Row, 'path'> = {
  own: 'instructor',
  answers: { ...outside, stranger: 401, classmate: 404, own: 204 },
}

const rows: Readonly<Record<Door, Row>> = {
  'GET /': { path: () => '/', own: 'student', answers: everybody(200) },
  'GET /sign-in': {
    path: () => '/sign-in',
    own: 'student',
    answers: { ...everybody(307), stranger: 200 },
  },
  'GET /setup': { path: () => '/setup', own: 'student', answers: everybody(404) },
  'GET /courses/[courseId]': {
    path: ({ courseId }) => `/courses/${courseId}`,
    own: 'student',
    answers: { ...outside, classmate: 200, own: 200 },
  },
  'GET /assignments/[assignmentId]': {
    path: ({ assignmentId }) => `/assignments/${assignmentId}`,
    own: 'student',
    answers: { ...outside, classmate: 200, own: 200 },
  },
  'GET /assignments/[assignmentId]/[itemId]': {
    path: ({ assignmentId, itemId }) => `/assignments/${assignmentId}/${itemId}`,
    own: 'student',
    answers: { ...outside, classmate: 200, own: 200 },
  },
  'GET /teach/assignments/[assignmentId]': {
    path: ({ assignmentId }) => `/teach/assignments/${assignmentId}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'GET /teach/submissions/[submissionId]': {
    path: ({ submissionIds }) => `/teach/submissions/${submissionIds[0]}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'GET /teach/assignments/[assignmentId]/analysis': {
    path: ({ assignmentId }) => `/teach/assignments/${assignmentId}/analysis`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'GET /teach/assignments/[assignmentId]/analysis/[itemId]/[partId]': {
    path: ({ assignmentId, itemId }) => `/teach/assignments/${assignmentId}/analysis/${itemId}/b2`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'GET /teach/assignments/[assignmentId]/groups': {
    path: ({ assignmentId }) => `/teach/assignments/${assignmentId}/groups`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'GET /teach/assignments/[assignmentId]/regrades': {
    path: ({ assignmentId }) => `/teach/assignments/${assignmentId}/regrades`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'GET /teach/regrades/[regradeId]': {
    path: () => `/teach/regrades/${uuid()}`,
    own: 'instructor',
    answers: everybody(404),
  },
  'GET /api/regrades/[regradeId]': {
    path: () => `/api/regrades/${uuid()}`,
    own: 'instructor',
    answers: everybody(404),
  },
  'POST /api/regrades': {
    path: () => '/api/regrades',
    data: ({ itemId }) => ({ itemId, toVersionId: uuid(), reason: 'a look' }),
    own: 'instructor',
    answers: { ...everybody(404), stranger: 401 },
  },
  'POST /api/regrades/steps': {
    path: () => '/api/regrades/steps',
    data: () => ({ regradeId: uuid(), step: 'apply' }),
    own: 'instructor',
    answers: { ...everybody(404), stranger: 401 },
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
  },
  'POST /api/groups/undo': {
    path: () => '/api/groups/undo',
    data: () => ({ actId: uuid() }),
    own: 'instructor',
    answers: { ...everybody(404), stranger: 401 },
  },
  'GET /teach/courses/[courseId]/audit': {
    path: ({ courseId }) => `/teach/courses/${courseId}/audit`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'GET /api/exports/audit/[courseId]': {
    path: ({ courseId }) => `/api/exports/audit/${courseId}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'GET /teach/courses/[courseId]/assignments/new': {
    path: ({ courseId }) => `/teach/courses/${courseId}/assignments/new`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'GET /teach/assignments/[assignmentId]/settings': {
    path: ({ assignmentId }) => `/teach/assignments/${assignmentId}/settings`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'POST /api/assignments': {
    ...editing,
    path: () => '/api/assignments',
    data: (classroom) => ({ courseId: classroom.courseId, typed: typedAssignment(classroom) }),
    answers: { ...editing.answers, own: 200 },
  },
  'POST /api/assignments/edit': {
    ...editing,
    path: () => '/api/assignments/edit',
    data: (classroom) => ({
      ...{ assignmentId: classroom.assignmentId, edition: 'another' },
      typed: typedAssignment(classroom),
    }),
    answers: { ...editing.answers, own: 409 },
  },
  'POST /api/assignments/turn': {
    ...editing,
    path: () => '/api/assignments/turn',
    data: ({ assignmentId }) => ({ assignmentId, edition: 'another', turn: 'archive' }),
    answers: { ...editing.answers, own: 409 },
  },
  'POST /api/extensions': {
    ...editing,
    path: () => '/api/extensions',
    data: ({ assignmentId, absent }) => ({
      ...{ assignmentId, target: { kind: 'student', studentId: absent.id }, replaces: null },
      ...{ due: time('2099-01-01T08:00'), lateUntil: time(''), reason: 'ill' },
    }),
  },
  'POST /api/extensions/remove': {
    ...editing,
    path: () => '/api/extensions/remove',
    data: (classroom) => exceptionOf('extension', classroom),
  },
  'POST /api/excuses': {
    ...editing,
    path: () => '/api/excuses',
    data: ({ assignmentId, absent }) => ({ assignmentId, studentId: absent.id, reason: 'ill' }),
  },
  'POST /api/excuses/remove': {
    ...editing,
    path: () => '/api/excuses/remove',
    data: (classroom) => exceptionOf('excuse', classroom),
  },
  'POST /api/trials': {
    ...editing,
    path: () => '/api/trials',
    data: answerOf,
    answers: { ...editing.answers, own: 200 },
  },
  'GET /api/library': {
    path: ({ courseId }) => `/api/library?course=${courseId}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'GET /api/library/[versionId]': {
    path: ({ courseId, versionId }) => `/api/library/${versionId}?course=${courseId}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'GET /api/exports/gradebook/[assignmentId]': {
    path: ({ assignmentId }) => `/api/exports/gradebook/${assignmentId}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'GET /api/exports/submissions/[assignmentId]': {
    path: ({ assignmentId }) => `/api/exports/submissions/${assignmentId}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'GET /api/exports/students/[courseId]/[studentId]': {
    path: ({ courseId, diligent }) => `/api/exports/students/${courseId}/${diligent.id}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
  },
  'POST /api/gradings': {
    path: () => '/api/gradings',
    data: ({ submissionIds }) => ({
      submissionId: submissionIds[0],
      credit: 0,
      reason: 'a look',
      after: 1,
    }),
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 200 },
  },
  'POST /api/submissions': {
    path: () => '/api/submissions',
    data: (classroom) => ({ ...answerOf(classroom), idempotencyKey: uuid() }),
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 200, own: 200 },
  },
  'POST /api/drafts': {
    path: () => '/api/drafts',
    data: answerOf,
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 200, own: 200 },
  },
  'GET /api/drafts': {
    path: ({ itemId }) => `/api/drafts?itemId=${itemId}`,
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 200, own: 200 },
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
  },
  'GET /api/health': { path: () => '/api/health', own: 'student', answers: everybody(200) },
  'POST /api/preferences': {
    path: () => '/api/preferences',
    form: { theme: 'dark' },
    own: 'student',
    answers: everybody(303),
  },
  'POST /api/auth/demo': {
    path: () => '/api/auth/demo',
    data: () => ({ as: 'student' }),
    own: 'student',
    answers: everybody(200),
  },
  'POST /api/auth/owner': {
    path: () => '/api/auth/owner',
    data: () => ({ token: 'x', name: 'x', email: 'x@example.org', password: 'a long password' }),
    own: 'student',
    answers: everybody(401),
  },
  'POST /api/auth/sign-in': {
    path: () => '/api/auth/sign-in',
    data: () => ({ identifier: `nobody-${uuid()}`, password: 'a long password' }),
    own: 'student',
    answers: everybody(401),
  },
  'POST /api/auth/sign-out': {
    path: () => '/api/auth/sign-out',
    data: () => ({}),
    own: 'student',
    answers: everybody(204),
  },
}

test('every page and every handler has a row', () => {
  expect(Object.keys(rows).toSorted()).toEqual(doorsOf('app'))
})

test('every door opens for its own people alone', async ({ classroom, baseURL }) => {
  test.slow()
  const walks = {
    student: await visitorsOf(classroom, 'student'),
    instructor: await visitorsOf(classroom, 'instructor'),
  }
  for (const [door, row] of Object.entries(rows)) {
    for (const [visitor, person] of walks[row.own]) {
      for (const payload of door.startsWith('GET') ? [false, true] : [false]) {
        const reply = await knock(person, door, row, classroom, payload, baseURL ?? '')
        const said = `${door}, ${visitor}${payload ? ', payload of a navigation' : ''}`
        if (!payload || row.answers[visitor] !== 307) {
          expect.soft(reply.status, said).toBe(row.answers[visitor])
        }
        if (visitor === 'own' || visitor === 'classmate') continue
        expect.soft(reply.text, said).not.toContain(classroom.mark)
      }
    }
  }
})

/** The people of a walk; the classmate is the one whose answers are not asked for. */
async function visitorsOf(
  classroom: Classroom,
  own: Row['own'],
): Promise<readonly (readonly [Visitor, Person | null])[]> {
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
  return [
    ['stranger', null],
    ['otherStudent', otherStudent],
    ['otherInstructor', otherInstructor],
    ['classmate', classroom.absent],
    ['own', own === 'student' ? classroom.diligent : classroom.instructor],
  ]
}

/**
 * One request with a session of its own: what one visitor is given cannot help the next. Next sends a navigation's request
 * on to an address that names its headers (`_rsc`), and answers it with 200 when the page is not found: the payload says so.
 */
async function knock(
  person: Person | null,
  door: string,
  row: Row,
  classroom: Classroom,
  payload: boolean,
  origin: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const cookie = person === null ? '' : `nabla.session_token=${await openSession(person)}`
  const data = await row.data?.(classroom)
  const init: RequestInit = {
    method: door.split(' ')[0] ?? 'GET',
    headers: {
      origin,
      cookie,
      ...(payload && { rsc: '1' }),
      ...(data !== undefined && { 'content-type': 'application/json' }),
    },
    redirect: 'manual',
    ...(data !== undefined && { body: JSON.stringify(data) }),
    ...(row.form && { body: new URLSearchParams(row.form) }),
  }
  const first = await fetch(new URL(row.path(classroom), origin), init)
  const aside = first.headers.get('location')
  const reply =
    payload && aside?.includes('_rsc') ? await fetch(new URL(aside, origin), init) : first
  const text = await reply.text()
  const isNotFound = payload && text.includes('NEXT_HTTP_ERROR_FALLBACK;404')
  return { status: isNotFound ? 404 : reply.status, text }
}
