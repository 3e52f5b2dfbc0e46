import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Person } from '@/lib/db/person'
import type { TestCourse } from '@/lib/db/temporaryDatabase'

const origin = 'http://127.0.0.1:3000'
let signedIn: Person | null = null
let close: () => Promise<void>
let course: TestCourse
let store: Awaited<ReturnType<typeof load>>

/** The handlers anew, with a stand-in for who is signed in: test files share their modules. */
async function load() {
  vi.resetModules()
  vi.doMock('@/lib/auth/currentPerson', () => ({ currentPerson: async () => signedIn }))
  const [{ database }, temporary, drafts, submissions, practice, uploads] = await Promise.all([
    import('@/lib/db/client'),
    import('@/lib/db/temporaryDatabase'),
    import('./drafts/route'),
    import('./submissions/route'),
    import('./practice/route'),
    import('./uploads/route'),
  ])
  return { database, temporary, routes: { drafts, submissions, practice, uploads } }
}

beforeAll(async () => {
  process.env.NABLA_URL = origin
  store = await load()
  close = await store.temporary.openTemporaryDatabase()
  course = await store.temporary.makeCourse()
  await store.temporary.addMarkedItem(course)
})
afterAll(async () => {
  await close()
  vi.doUnmock('@/lib/auth/currentPerson')
  vi.resetModules()
})

function post(path: string, body: BodyInit): Request {
  const headers = { 'content-type': 'application/json', origin, host: '127.0.0.1:3000' }
  return new Request(`${origin}${path}`, { method: 'POST', headers, body })
}

const written = { partId: 'a', text: 'x', fields: null, format: 'plain' }

const sent: readonly (readonly [
  name: string,
  route: 'drafts' | 'submissions' | 'practice' | 'uploads',
  request: (personId: string) => Request,
])[] = [
  [
    'a draft',
    'drafts',
    (personId) =>
      post('/api/drafts', JSON.stringify({ ...written, personId, itemId: course.itemId })),
  ],
  [
    'an answer',
    'submissions',
    (personId) => {
      const body = { ...written, personId, itemId: course.itemId, idempotencyKey: uuid() }
      return post('/api/submissions', JSON.stringify(body))
    },
  ],
  [
    'an answer in practice',
    'practice',
    (personId) => {
      const body = { ...written, personId, questionId: uuid(), round: 1, idempotencyKey: uuid() }
      return post('/api/practice', JSON.stringify(body))
    },
  ],
  [
    'a file',
    'uploads',
    (personId) => {
      const address = { personId, itemId: course.itemId, partId: 'a', name: 'page.png' }
      return post(`/api/uploads?${new URLSearchParams(address)}`, 'x')
    },
  ],
]

test.each(sent)('%s from the page of another account is not taken', async (_, route, request) => {
  signedIn = course.student
  const reply = async () => {
    const response = await store.routes[route].POST(request(course.student.id))
    return { status: response.status, text: await response.text() }
  }
  expect((await reply()).text).not.toContain('other-account')
  signedIn = course.classmate
  expect(await reply()).toEqual({ status: 409, text: expect.stringContaining('other-account') })
  const where = { studentId: course.classmate.id }
  expect(await store.database().draft.count({ where })).toBe(0)
  expect(await store.database().submission.count({ where })).toBe(0)
})
