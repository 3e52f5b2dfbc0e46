import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findAssignment, findItem } from './assignments'
import { database } from './client'
import { findCourse } from './courses'
import { askers, makeWorld, now, personOf, type World } from './isolation.fixture'
import { claimsOfCourses } from './isolationOfCourses.fixture'
import { claimsOfPeople } from './isolationOfPeople.fixture'
import { claimsOfTeaching } from './isolationOfTeaching.fixture'
import { claimsOfWork } from './isolationOfWork.fixture'
import { readQuestionVersion } from './questions'
import { onDay, openTemporaryDatabase } from './temporaryDatabase'

let close: () => Promise<void>
let world: World

beforeAll(async () => {
  close = await openTemporaryDatabase()
  world = await makeWorld()
})
afterAll(() => close())

/** Every question `lib/db` answers, about one student's work in one course. */
const claims = [...claimsOfWork, ...claimsOfCourses, ...claimsOfTeaching, ...claimsOfPeople]

describe.each(claims)('$about', ({ ask, answered }) => {
  test.each(askers.map((asker, index) => [asker, answered[index] === '+'] as const))(
    'asked by the %s: %s',
    async (asker, isAnswered) => {
      const found = await ask(personOf(asker, world), world)
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
      where: { id: world.course.versionId },
    })
    const content = { files: '{}', parts: '[]', titles: '{"zh-CN":"","en":""}', createdAt: now }
    versionId = 'a version of this course'
    await database().questionVersion.create({
      data: { id: versionId, questionId, hash: 'another', ...content },
    })
    const { assignmentId } = world.course
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
      const found = await readQuestionVersion(personOf(asker, world), versionId, now)
      expect(found !== null).toBe(isAnswered)
    },
  )
})

describe('a student', () => {
  test('sees the title and dates of an assignment that has not opened, but no question', async () => {
    const early = onDay(-1)
    const found = await findAssignment(world.course.student, world.course.assignmentId, early)
    expect(found).toMatchObject({ phase: 'before', items: [] })
    expect(await findItem(world.course.student, world.course.itemId, early)).toBeNull()
    expect(
      await readQuestionVersion(world.course.student, world.course.versionId, early),
    ).toBeNull()
    expect(await findItem(world.course.instructor, world.course.itemId, early)).not.toBeNull()
  })

  test('sees nothing of an assignment that is not published', async () => {
    const where = { id: world.course.assignmentId }
    await database().assignment.update({ where, data: { publishedAt: null } })
    expect(await findAssignment(world.course.student, world.course.assignmentId, now)).toBeNull()
    expect(await findItem(world.course.student, world.course.itemId, now)).toBeNull()
    expect(await findCourse(world.course.student, world.course.courseId, now)).toMatchObject({
      assignments: [],
    })
    expect(
      await findAssignment(world.course.instructor, world.course.assignmentId, now),
    ).not.toBeNull()
    await database().assignment.update({ where, data: { publishedAt: now } })
  })

  test("gets their own marks with the assignment, not a classmate's", async () => {
    const { itemId } = world.course
    const own = await findItem(world.course.student, itemId, now)
    const others = await findItem(world.course.classmate, itemId, now)
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
