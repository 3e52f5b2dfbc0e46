import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readRoster } from '@/lib/gradebook/readRoster'
import { searchAudit } from './auditLog'
import { database } from './client'
import {
  createInvite,
  findInvite,
  joinAsNew,
  joinByInvite,
  listInvites,
  revokeInvite,
} from './invites'
import { endMembership, listMembers } from './members'
import { findPasswordLink, linkLifetime, makePasswordLinks, usePasswordLink } from './passwordLinks'
import type { Person } from './person'
import { applyRoster, previewRoster } from './roster'
import { listSections } from './sections'
import { makeCourse, onDay, openTemporaryDatabase, type TestCourse } from './temporaryDatabase'
import { verify } from './verify'

const now = onDay(1)
let close: () => Promise<void>
let course: TestCourse
let other: TestCourse

beforeAll(async () => {
  close = await openTemporaryDatabase()
})
afterAll(async () => {
  expect(await verify()).toEqual([])
  await close()
})
beforeEach(async () => {
  course = await makeCourse()
  other = await makeCourse()
})

function rowsOf(...lines: readonly string[]) {
  const roster = readRoster(`学号,姓名,班级,邮箱\n${lines.join('\n')}`)
  if (roster.kind !== 'rows') throw new Error(roster.kind)
  return roster.rows
}

/** Imports a roster as an instructor does: looks, then applies. */
async function importInto(to: TestCourse, ...lines: readonly string[]) {
  const { courseId, instructor } = to
  const rows = rowsOf(...lines)
  const preview = await previewRoster(instructor, courseId, rows)
  return applyRoster(instructor, { courseId, rows, basis: preview?.basis ?? '', now })
}

async function numbered(studentNumber: string): Promise<Person> {
  return database().user.findUniqueOrThrow({ where: { studentNumber } })
}

describe('a roster', () => {
  test('does what its preview showed, once', async () => {
    const { courseId, instructor, student, owner } = course
    const [taken, fresh] = [student.studentNumber, uuid()]
    const lines = [
      `${fresh},新人,1,`,
      `${taken},改名,二班,`,
      `,校友,,${other.student.email}`,
      `,老师,,${owner.email}`,
      ',,1,x@example.org',
    ]
    const rows = rowsOf(...lines)
    const preview = await previewRoster(instructor, courseId, rows)
    expect(preview?.fates.map(({ kind }) => kind)).toEqual([
      'new',
      'moves',
      'joins',
      'fault',
      'fault',
    ])
    expect(preview?.newSections).toEqual(['二班'])
    const apply = () =>
      applyRoster(instructor, { courseId, rows, basis: preview?.basis ?? '', now })
    const counts = { created: 1, joined: 1, moved: 1, returned: 0, sections: 1 }
    const none = { created: 0, joined: 0, moved: 0, returned: 0, sections: 0 }
    const changed = [(await numbered(taken ?? '')).id, other.student.id]
    expect(await Promise.all([apply(), apply()])).toEqual(
      expect.arrayContaining([
        { kind: 'done', counts, people: [expect.any(String), ...changed] },
        { kind: 'done', counts: none, people: [] },
      ]),
    )
    const members = await listMembers(instructor, courseId)
    const of = (userId: string) => members.find((member) => member.userId === userId)
    expect(of(student.id)).toMatchObject({ name: student.name, section: { name: '二班' } })
    expect(of(other.student.id)).toMatchObject({ role: 'student', section: null })
    expect(of(owner.id)).toMatchObject({ role: 'owner' })
    const made = members.find(({ studentNumber }) => studentNumber === fresh)
    expect(made).toMatchObject({
      name: '新人',
      email: null,
      hasPassword: false,
      section: { name: '1' },
    })
    const acts = await database().auditEvent.findMany({
      where: { courseId, action: 'roster.import' },
    })
    expect(acts).toMatchObject([{ byId: instructor.id }])
    expect(JSON.parse(acts[0]?.before ?? '')).toEqual({
      people: [{ userId: student.id, section: '1', ended: false }],
    })
    const after = { role: 'student', section: '二班' }
    expect(JSON.parse(acts[0]?.after ?? '')).toMatchObject({
      ...counts,
      newSections: ['二班'],
      people: [
        { studentNumber: fresh, name: '新人', fate: 'new', section: '1' },
        { userId: student.id, studentNumber: taken, fate: 'moves', ...after },
        { userId: other.student.id, email: other.student.email, fate: 'joins', section: null },
      ],
    })
  })

  test('of one brings who is to teach, by owners alone, and no member a second time', async () => {
    const { courseId, instructor, owner, student } = course
    const number = uuid()
    const rows = rowsOf(`${number},新助教,,`, `${student.studentNumber},学生,,`)
    const role = 'assistant'
    expect(await previewRoster(instructor, courseId, rows, role)).toBeNull()
    const preview = await previewRoster(owner, courseId, rows, role)
    expect(preview?.fates).toMatchObject([{ kind: 'new' }, { fault: 'is-member' }])
    const { basis = '' } = preview ?? {}
    const roster = { courseId, rows, basis, now }
    expect(await applyRoster(instructor, { ...roster, role })).toBeNull()
    expect(await applyRoster(owner, roster)).toEqual({ kind: 'changed' })
    expect(await applyRoster(owner, { ...roster, role })).toMatchObject({ kind: 'done' })
    const members = await listMembers(owner, courseId)
    expect(members.find(({ studentNumber }) => studentNumber === number)).toMatchObject({ role })
    expect(members.find(({ userId }) => userId === student.id)).toMatchObject({ role: 'student' })
  })

  test('is looked at again when something has changed between', async () => {
    const { courseId, instructor } = course
    const number = uuid()
    const rows = rowsOf(`${number},甲,1,`, `${uuid()},乙,1,`)
    const preview = await previewRoster(instructor, courseId, rows)
    await importInto(course, `${number},甲,1,`)
    const apply = (basis = '') => applyRoster(instructor, { courseId, rows, basis, now })
    expect(await apply(preview?.basis)).toEqual({ kind: 'changed' })
    const again = await previewRoster(instructor, courseId, rows)
    expect(await apply(again?.basis)).toMatchObject({ kind: 'done', counts: { created: 1 } })
  })

  test('brings back who had left', async () => {
    const { courseId, instructor, student } = course
    await endMembership(instructor, { courseId, userId: student.id, ended: true, now })
    const result = await importInto(course, `${student.studentNumber},谁,,`)
    expect(result).toMatchObject({ counts: { returned: 1, created: 0 } })
    const members = await listMembers(instructor, courseId)
    expect(members.find(({ userId }) => userId === student.id)).toMatchObject({
      endedAt: null,
      section: { name: '1' },
    })
  })

  test('larger than one statement goes in whole', async () => {
    const lines = Array.from(
      { length: 1_200 },
      (_, index) => `big${index},学生${index},${index % 7} 班,`,
    )
    const result = await importInto(course, ...lines)
    expect(result).toMatchObject({ counts: { created: 1_200, sections: 7 } })
    const { courseId, owner } = course
    expect(await listSections(owner, courseId)).toHaveLength(8)
    const made = (await listMembers(owner, courseId)).filter(({ name }) => name.startsWith('学生'))
    expect(made).toHaveLength(1_200)
    const hashes = new Map(made.map(({ userId }) => [userId, uuid()]))
    const links = await makePasswordLinks(owner, { courseId, hashes, now })
    expect(links?.map(({ userId }) => userId)).toEqual([...hashes.keys()])
    const search = { action: null, text: '学生1199', from: null, until: null }
    const found = await searchAudit(owner, courseId, search, null)
    expect(found?.entries).toMatchObject([{ action: 'roster.import' }])
  })
})

describe('an invitation', () => {
  async function invite(about: { readonly section?: string } = {}) {
    const { courseId, instructor } = course
    const hash = uuid()
    const sections = await listSections(instructor, courseId)
    const sectionId = sections.find(({ name }) => name === about.section)?.id ?? null
    const invitation = { courseId, sectionId, hash, until: '2026-03-10', now }
    expect(await createInvite(instructor, invitation)).toBe('done')
    expect(await createInvite(instructor, { ...invitation, until: '2026-03-02' })).toBe('past')
    return hash
  }
  const roleIn = async (who: Person) =>
    database().enrolment.findFirst({ where: { userId: who.id, courseId: course.courseId } })

  test('makes whoever comes a student, in its section, once', async () => {
    const hash = await invite({ section: '1' })
    expect(await findInvite(hash, now)).toMatchObject({ state: 'open', section: '1' })
    const joins = await Promise.all([1, 2, 3].map(() => joinByInvite(other.student, hash, now)))
    expect(joins.map(({ kind }) => kind).sort()).toEqual(['joined', 'there', 'there'])
    expect(await roleIn(other.student)).toMatchObject({ role: 'student' })
    expect(await listInvites(course.owner, course.courseId)).toMatchObject([
      { uses: 1, section: '1' },
    ])
  })

  test('changes nobody who is there, and brings nobody back whom the staff let go', async () => {
    const hash = await invite()
    const { courseId, assistant, student, instructor } = course
    expect(await joinByInvite(assistant, hash, now)).toEqual({ kind: 'there', courseId })
    expect(await roleIn(assistant)).toMatchObject({ role: 'assistant' })
    await endMembership(instructor, { courseId, userId: student.id, ended: true, now })
    expect(await joinByInvite(student, hash, now)).toEqual({ kind: 'ended' })
    expect(await joinAsNew(hash, account(uuid()), now)).toMatchObject({
      userId: expect.any(String),
    })
  })

  const account = (studentNumber: string) => ({
    name: '新生',
    studentNumber,
    email: `${studentNumber}@roster.invalid`,
    passwordHash: 'hash',
  })

  test('that is taken back, expired or of an archived course leads nowhere, and leaves no account', async () => {
    const { courseId, instructor } = course
    const revoked = await invite()
    const [row] = await listInvites(instructor, courseId)
    const revoke = () => revokeInvite(instructor, { courseId, inviteId: row?.id ?? '', now })
    expect([await revoke(), await revoke()]).toEqual(['done', 'changed'])
    const expired = await invite()
    const later = new Date('2026-03-10T16:00:00Z')
    expect(await findInvite(revoked, now)).toMatchObject({ state: 'revoked' })
    expect(await findInvite(expired, later)).toMatchObject({ state: 'expired' })
    expect(await joinByInvite(other.student, expired, later)).toEqual({ kind: 'closed' })
    expect(await findInvite('another', now)).toBeNull()
    const archived = await invite()
    await database().course.update({ where: { id: courseId }, data: { archivedAt: now } })
    expect(await findInvite(archived, now)).toMatchObject({ state: 'archived' })
    for (const hash of [revoked, archived, 'another']) {
      expect(await joinByInvite(other.student, hash, now)).toEqual({ kind: 'closed' })
      expect(await joinAsNew(hash, account('nobody'), now)).toBe('closed')
    }
    expect(await database().user.count({ where: { studentNumber: 'nobody' } })).toBe(0)
  })

  test('gives no account whose number or address is taken', async () => {
    const hash = await invite()
    const fresh = account(uuid())
    const number = { ...fresh, studentNumber: course.student.studentNumber ?? '' }
    expect(await joinAsNew(hash, number, now)).toBe('taken')
    expect(await joinAsNew(hash, { ...fresh, email: course.student.email }, now)).toBe('taken')
    expect(await joinAsNew(hash, fresh, now)).toMatchObject({ userId: expect.any(String) })
  })
})

describe('a link to set a password', () => {
  /** Asks for a link; its hash, or why there is none. */
  async function link(who: Person, of: TestCourse, userId: string): Promise<string> {
    const hash = uuid()
    const made = await makePasswordLinks(who, {
      courseId: of.courseId,
      hashes: new Map([[userId, hash]]),
      now,
    })
    return made?.[0]?.refusal ?? (made?.length === 1 ? hash : 'none')
  }
  const withPassword = async (who: Person) =>
    database().account.create({
      data: {
        id: uuid(),
        userId: who.id,
        accountId: who.id,
        providerId: 'credential',
        password: 'old',
      },
    })
  const passwordOf = async (who: Person) =>
    (await database().account.findFirst({ where: { userId: who.id } }))?.password ?? null

  test('is good once, for seven days, and ends every session', async () => {
    const { instructor, student } = course
    await database().session.create({
      data: { id: uuid(), token: uuid(), userId: student.id, expiresAt: onDay(30) },
    })
    const first = await link(instructor, course, student.id)
    const hash = await link(instructor, course, student.id)
    expect(await findPasswordLink(first, now)).toBeNull()
    expect(await findPasswordLink(hash, now)).toEqual({ name: student.name })
    const late = new Date(now.getTime() + linkLifetime)
    expect(await usePasswordLink(hash, 'late', late)).toBeNull()
    const uses = [usePasswordLink(hash, 'new', now), usePasswordLink(hash, 'new', now)]
    expect((await Promise.all(uses)).sort()).toEqual([student.id, null].sort())
    expect(await passwordOf(student)).toBe('new')
    expect(await database().session.count({ where: { userId: student.id } })).toBe(0)
    expect(await link(instructor, course, student.id)).toMatch(/-/)
  })

  test('is not made by who only looks or marks, nor for who is not in the course', async () => {
    const { assistant, observer, instructor, student, classmate } = course
    for (const who of [assistant, observer, classmate]) {
      expect(await link(who, course, student.id)).toBe('none')
    }
    expect(await link(instructor, course, other.student.id)).toBe('none')
    expect(await link(instructor, other, other.student.id)).toBe('none')
  })

  test('is made for who teaches before they have a password, by owners alone; for none who teaches elsewhere or may make courses', async () => {
    const { instructor, assistant, owner, courseId } = course
    const hash = await link(owner, course, instructor.id)
    expect(await findPasswordLink(hash, now)).not.toBeNull()
    await withPassword(instructor)
    expect(await findPasswordLink(hash, now)).toBeNull()
    expect(await link(owner, course, instructor.id)).toBe('teaches')
    expect(await link(instructor, course, assistant.id)).toBe('teaches')
    await importInto(course, `,助教,,${other.assistant.email}`)
    expect(await link(instructor, course, other.assistant.id)).toBe('teaches')
    await database().user.update({
      where: { id: course.student.id },
      data: { mayCreateCourses: true },
    })
    expect(await link(instructor, course, course.student.id)).toBe('teaches')
    expect(courseId).not.toBe(other.courseId)
  })

  test('cannot be had for an account of another course by putting it on a roster', async () => {
    const number = uuid()
    await importInto(course, `${number},甲,,`)
    const victim = await numbered(number)
    await importInto(other, `${number},甲,,`)
    // It came with the first course's roster: that one's editors hand the link out.
    expect(await link(other.instructor, other, victim.id)).toBe('not-yours')
    const hash = await link(course.instructor, course, victim.id)
    expect(await usePasswordLink(hash, 'own', now)).toBe(victim.id)
    // With a password, nobody who does not edit all its courses may reset it.
    expect(await link(course.instructor, course, victim.id)).toBe('not-yours')
    expect(await link(other.instructor, other, victim.id)).toBe('not-yours')
    expect(await passwordOf(victim)).toBe('own')
  })

  test('that was fair when made is worth nothing once its person is in a course of others', async () => {
    const { instructor, student } = course
    await withPassword(student)
    const hash = await link(instructor, course, student.id)
    expect(await findPasswordLink(hash, now)).not.toBeNull()
    await importInto(other, `${student.studentNumber},甲,,`)
    expect(await findPasswordLink(hash, now)).toBeNull()
    expect(await usePasswordLink(hash, 'stolen', now)).toBeNull()
    expect(await passwordOf(student)).toBe('old')
  })

  test('is made by who may make courses for anybody of a course they edit', async () => {
    const { owner, student } = course
    await withPassword(student)
    await importInto(other, `${student.studentNumber},甲,,`)
    await database().user.update({ where: { id: owner.id }, data: { mayCreateCourses: true } })
    const hash = await link(owner, course, student.id)
    expect(await usePasswordLink(hash, 'reset', now)).toBe(student.id)
    expect(await passwordOf(student)).toBe('reset')
  })
})
