import { newToken } from '@/lib/auth/oneTimeToken'
import { database } from '@/lib/db/client'
import { createInvite } from '@/lib/db/invites'
import { makePasswordLinks } from '@/lib/db/passwordLinks'
import type { Person } from '@/lib/db/person'
import { startRegrade } from '@/lib/db/regrades'
import { usualPolicy } from '@/lib/gradebook/policy'
import { installSheet } from './fixtures'
import type { Door } from './safety/routes'
import type { Row } from './safety/row'
import { rowsOfPeople } from './safety/rowsOfPeople'
import { rowsOfTeaching } from './safety/rowsOfTeaching'
import { rowsOfWork } from './safety/rowsOfWork'
import { type Classroom, newPerson } from './teach/classroom'

/** Whose eyes a page is looked at with. */
export type Audience = 'stranger' | 'student' | 'staff'

/** A page as somebody finds it; nobody is signed in where `person` is null. */
export interface Place {
  readonly door: string
  readonly path: string
  readonly audience: Audience
  readonly person: Person | null
}

const rows: Readonly<Record<string, Row>> = { ...rowsOfPeople, ...rowsOfTeaching, ...rowsOfWork }

/**
 * Every page of the application, by the table of who may open which door, as each of those finds it whom it is shown to
 * differently. What the table knocks at with a made-up name stands here with a real one.
 */
export async function placesOf(classroom: Classroom): Promise<readonly Place[]> {
  const owner = await newPerson('Owner', false)
  await database().user.update({ where: { id: owner.id }, data: { mayCreateCourses: true } })
  const { instructor, diligent } = classroom
  const named = Object.entries(rows).flatMap(([door, row]): Place[] => {
    if (!door.startsWith('GET ') || door.startsWith('GET /api/')) return []
    const seenBy = (audience: Audience, person: Person | null, status: number | undefined) =>
      status === 200 ? [{ door, path: row.path(classroom), audience, person }] : []
    const staff = row.roles[1] === 200 ? instructor : owner
    return [
      ...seenBy('stranger', null, row.answers.stranger),
      ...seenBy('student', diligent, row.answers.classmate),
      ...seenBy('staff', staff, row.roles[1] === 200 ? 200 : row.roles[0]),
    ]
  })
  return [...named, ...(await madePlaces(classroom)), ...moreOf(classroom)]
}

/** Doors that open only to a name that somebody was given. */
async function madePlaces(classroom: Classroom): Promise<readonly Place[]> {
  const { courseId, itemId, versionId, instructor, absent } = classroom
  const now = new Date()
  const invite = newToken()
  const until = new Date(now.getTime() + 7 * 86_400_000).toISOString().slice(0, 10)
  await createInvite(instructor, { courseId, sectionId: null, hash: invite.hash, until, now })
  const link = newToken()
  const hashes = new Map([[absent.id, link.hash]])
  await makePasswordLinks(instructor, { courseId, hashes, now })
  const asked = { itemId, toVersionId: versionId, reason: 'A look at the page' }
  const regrade = await startRegrade(instructor, asked, now)
  if (regrade === null || !('id' in regrade)) throw new Error('no regrade is begun')
  const { student, assignmentId } = await installSheet(usualPolicy, -1, 'logistic-batch')
  const { questionId } = await database().questionVersion.findFirstOrThrow({
    where: { items: { some: { assignmentId } } },
    select: { questionId: true },
  })
  const stranger = { audience: 'stranger', person: null } as const
  return [
    { door: 'GET /join/[token]', path: `/join/${invite.token}`, ...stranger },
    { door: 'GET /password/[token]', path: `/password/${link.token}`, ...stranger },
    {
      door: 'GET /teach/regrades/[regradeId]',
      path: `/teach/regrades/${regrade.id}`,
      audience: 'staff',
      person: instructor,
    },
    {
      door: 'GET /practice/[questionId]',
      path: `/practice/${questionId}?round=1`,
      audience: 'student',
      person: student,
    },
  ]
}

/** Other states of the same doors. */
function moreOf({ assignmentId, submissionIds, instructor }: Classroom): readonly Place[] {
  const staff = { audience: 'staff', person: instructor } as const
  return [
    { door: 'not found', path: '/nowhere', audience: 'stranger', person: null },
    {
      door: 'GET /teach/assignments/[assignmentId]',
      path: `/teach/assignments/${assignmentId}?filter=nobody`,
      ...staff,
    },
    ...submissionIds.slice(3).map((id) => ({
      door: 'GET /teach/submissions/[submissionId]',
      path: `/teach/submissions/${id}`,
      ...staff,
    })),
  ]
}

/** Pages that nobody has once a course exists; the first visit is a test of its own, and looks at them. */
export const BEFORE_ALL: readonly Door[] = ['GET /setup']
