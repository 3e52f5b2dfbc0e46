import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { database } from '@/lib/db/client'
import type { Person } from '@/lib/db/person'
import {
  addMarkedItem,
  makeCourse,
  openTemporaryDatabase,
  type TestCourse,
} from '@/lib/db/temporaryDatabase'
import * as drafts from './drafts/route'
import * as practice from './practice/route'
import * as submissions from './submissions/route'
import * as uploads from './uploads/route'

let signedIn: Person | null = null
vi.mock('@/lib/auth/currentPerson', () => ({ currentPerson: async () => signedIn }))

const origin = 'http://127.0.0.1:3000'
let close: () => Promise<void>
let course: TestCourse

beforeAll(async () => {
  process.env.NABLA_URL = origin
  close = await openTemporaryDatabase()
  course = await makeCourse()
  await addMarkedItem(course)
})
afterAll(() => close())

function post(path: string, body: BodyInit): Request {
  const headers = { 'content-type': 'application/json', origin, host: '127.0.0.1:3000' }
  return new Request(`${origin}${path}`, { method: 'POST', headers, body })
}

const written = { partId: 'a', text: 'x', fields: null, format: 'plain' }

const sent: readonly (readonly [
  name: string,
  route: { readonly POST: (request: Request) => Promise<Response> },
  request: (personId: string) => Request,
])[] = [
  [
    'a draft',
    drafts,
    (personId) =>
      post('/api/drafts', JSON.stringify({ ...written, personId, itemId: course.itemId })),
  ],
  [
    'an answer',
    submissions,
    (personId) => {
      const body = { ...written, personId, itemId: course.itemId, idempotencyKey: uuid() }
      return post('/api/submissions', JSON.stringify(body))
    },
  ],
  [
    'an answer in practice',
    practice,
    (personId) => {
      const body = { ...written, personId, questionId: uuid(), round: 1, idempotencyKey: uuid() }
      return post('/api/practice', JSON.stringify(body))
    },
  ],
  [
    'a file',
    uploads,
    (personId) => {
      const address = { personId, itemId: course.itemId, partId: 'a', name: 'page.png' }
      return post(`/api/uploads?${new URLSearchParams(address)}`, 'x')
    },
  ],
]

test.each(sent)('%s from the page of another account is not taken', async (_, route, request) => {
  signedIn = course.student
  const reply = async () => {
    const response = await route.POST(request(course.student.id))
    return { status: response.status, text: await response.text() }
  }
  expect((await reply()).text).not.toContain('other-account')
  signedIn = course.classmate
  expect(await reply()).toEqual({ status: 409, text: expect.stringContaining('other-account') })
  const where = { studentId: course.classmate.id }
  expect(await database().draft.count({ where })).toBe(0)
  expect(await database().submission.count({ where })).toBe(0)
})
