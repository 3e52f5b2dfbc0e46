import { v7 as uuid } from 'uuid'
import { database } from '@/lib/db/client'
import type { Classroom } from '../teach/classroom'
import { answerOf, everybody, outside, type Row, roles } from './row'

/** An answer tried in practice. */
const practiceOf = ({ questionId }: Classroom, more: Readonly<Record<string, unknown>>) => {
  return { questionId, partId: 'diagonal', round: 1, text: '1 = 1', format: 'plain', ...more }
}

/** Doors of a student's work. */
export const rowsOfWork = {
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
  'POST /api/submissions': {
    path: () => '/api/submissions',
    data: (classroom) => ({ ...answerOf(classroom), idempotencyKey: uuid() }),
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 200, own: 200 },
    roles: roles(404, '----'),
  },
  'POST /api/seen': {
    path: () => '/api/seen',
    data: () => ({ until: '2020-01-01T00:00:00Z' }),
    own: 'student',
    answers: { ...everybody(204), stranger: 401 },
    roles: roles(204, '++++'),
  },
  'GET /practice': {
    path: () => '/practice',
    own: 'student',
    answers: { ...everybody(200), stranger: 404 },
    roles: roles(200, '++++'),
  },
  // The question is asked for in open homework: its own students are told so, to all others it is not there.
  'GET /practice/[questionId]': {
    path: ({ questionId }) => `/practice/${questionId}?round=1`,
    own: 'student',
    answers: { ...outside, classmate: 200, own: 200 },
    roles: roles(404, '----'),
  },
  'POST /api/practice': {
    path: () => '/api/practice',
    data: (classroom) => practiceOf(classroom, { idempotencyKey: uuid(), fields: null }),
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 409, own: 409 },
    roles: roles(404, '----'),
  },
  'POST /api/practice/ticks': {
    path: () => '/api/practice/ticks',
    data: (classroom) => practiceOf(classroom, { case: null }),
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 404, own: 404 },
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
    roles: roles(200, '----'),
  },
  'DELETE /api/uploads/[uploadId]': {
    path: ({ uploadId }) => `/api/uploads/${uploadId}`,
    own: 'student',
    answers: { ...outside, stranger: 401, classmate: 404, own: 204 },
    roles: roles(204, '----'),
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
    data: async ({ submissionIds: [, , , submissionId = ''] }) => {
      const unanswered = { reply: null, answeredAt: null, answeredById: null }
      await database().secondLook.updateMany({ where: { submissionId }, data: unanswered })
      return { submissionId, reply: 'a look', credit: null, after: 1 }
    },
    own: 'instructor',
    answers: { ...outside, stranger: 401, classmate: 404, own: 204 },
    roles: roles(204, '+++-'),
  },
} as const satisfies Readonly<Record<string, Row>>
