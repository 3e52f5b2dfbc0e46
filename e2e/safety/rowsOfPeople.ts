import { v7 as uuid } from 'uuid'
import { database } from '@/lib/db/client'
import { openSession } from '../fixtures'
import { everybody, outside, type Row, roles } from './row'

/** Doors of the site, of courses, and of the people in them. */
export const rowsOfPeople = {
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
  'GET /sign-in/return': {
    path: () => '/sign-in/return',
    own: 'student',
    answers: everybody(200),
    roles: roles(200, '++++'),
  },
  'GET /settings': {
    path: () => '/settings',
    own: 'student',
    answers: { ...everybody(200), stranger: 404 },
    roles: roles(200, '++++'),
  },
  'POST /api/account/name': {
    path: () => '/api/account/name',
    data: () => ({ name: '' }),
    own: 'student',
    answers: { ...everybody(400), stranger: 401 },
    roles: roles(400, '++++'),
  },
  // Nobody of these has a password.
  'POST /api/account/password': {
    path: () => '/api/account/password',
    data: () => ({ current: 'a long password', next: 'another password' }),
    own: 'student',
    answers: { ...everybody(422), stranger: 401 },
    roles: roles(422, '++++'),
  },
  // The session of somebody else, or of nobody.
  'POST /api/account/sessions': {
    path: () => '/api/account/sessions',
    data: async ({ spare }) => {
      await openSession(spare)
      const { id } = await database().session.findFirstOrThrow({ where: { userId: spare.id } })
      return { act: 'end', id }
    },
    own: 'student',
    answers: { ...everybody(404), stranger: 401 },
    roles: roles(404, '++++'),
  },
  'GET /setup': {
    path: () => '/setup',
    own: 'student',
    answers: everybody(404),
    roles: roles(404, '++++'),
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
  'GET /teach/courses/[courseId]/people/[studentId]': {
    path: ({ courseId, diligent }) => `/teach/courses/${courseId}/people/${diligent.id}`,
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
} as const satisfies Readonly<Record<string, Row>>
