import { v7 as uuid } from 'uuid'
import { database } from '@/lib/db/client'
import type { Classroom } from '../teach/classroom'
import { answerOf, everybody, outside, type Row, roles } from './row'

const time = (local: string) => ({ local, fold: null })
const told = { when: 'always', attempt: '' }
const typedAssignment = ({ versionId }: Classroom) => ({
  ...{ title: '作业', titleEn: '', lateCredit: '0', attempts: '', penalty: '0' },
  ...{ opens: time('2030-01-01T08:00'), due: time('2030-01-08T08:00'), lateUntil: time('') },
  ...{ feedback: { verdict: told, diagnosis: told, counterexample: told, repair: told } },
  ...{ ticks: false, hintsAfter: '', solution: 'never', variants: true },
  items: [{ id: null, versionId, points: '1' }],
})

/** Takes away what a knock before has given the absent student. */
async function withoutExceptions({ assignmentId, absent }: Classroom): Promise<void> {
  const where = { assignmentId, studentId: absent.id }
  await database().extension.deleteMany({ where })
  await database().excuse.deleteMany({ where })
}

/** An exception of the absent student's, new for each knock. */
async function exceptionOf(kind: 'extension' | 'excuse', classroom: Classroom) {
  await withoutExceptions(classroom)
  const { assignmentId, absent, instructor } = classroom
  const id = uuid()
  const about = {
    assignmentId,
    studentId: absent.id,
    id,
    reason: 'ill',
    byId: instructor.id,
    createdAt: new Date(),
  }
  if (kind === 'extension') {
    await database().extension.create({ data: { ...about, due: new Date() } })
    return { assignmentId, extensionId: id }
  }
  await database().excuse.create({ data: about })
  return { assignmentId, excuseId: id }
}

const editing: Omit<Row, 'path' | 'roles'> = {
  own: 'instructor',
  answers: { ...outside, stranger: 401, classmate: 404, own: 204 },
}

/** Doors of homework and of what staff do with a class. */
export const rowsOfTeaching = {
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
  'GET /api/exports/gradebook/[assignmentId]': {
    path: ({ assignmentId }) => `/api/exports/gradebook/${assignmentId}`,
    own: 'instructor',
    answers: { ...outside, classmate: 404, own: 200 },
    roles: roles(200, '+++-'),
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
    data: async (classroom) => {
      await withoutExceptions(classroom)
      const { assignmentId, absent } = classroom
      return {
        ...{ assignmentId, target: { kind: 'student', studentId: absent.id }, replaces: null },
        ...{ due: time('2099-01-01T08:00'), lateUntil: time(''), reason: 'ill' },
      }
    },
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
    data: async (classroom) => {
      await withoutExceptions(classroom)
      const { assignmentId, absent } = classroom
      return { assignmentId, studentId: absent.id, reason: 'ill' }
    },
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
    data: (classroom) => ({ ...answerOf(classroom), attempt: 1, time: 'open' }),
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
} as const satisfies Readonly<Record<string, Row>>
