import { v7 as uuid } from 'uuid'
import { batches } from './batches'
import { auditCourse, changeCourse } from './changeCourse'
import { type Database, database } from './client'
import type { Prisma } from './generated/client'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { editors, staff } from './roles'

/**
 * Why no link is made for somebody: they teach, or have courses of others (`not-yours`); who is not in the course has no
 * reason at all.
 */
export type LinkRefusal = 'teaches' | 'not-yours'

/** A link made, or not, for somebody of the course. */
export interface MadeLink {
  readonly userId: string
  readonly name: string
  readonly studentNumber: string | null
  readonly section: string | null
  /** Null when it was made. */
  readonly refusal: LinkRefusal | null
}

/** How long a link is good, in milliseconds. */
export const linkLifetime = 7 * 24 * 3600 * 1000

/** What `Verification` calls the token of a link; the hash stands in the name, so that it is found by an index. */
const linkName = (hash: string) => `password ${hash}`

/**
 * Makes one-time links to set a password for members of a course, each under the hash of its token and in the order given; the links that `who`
 * made for them before end. Null when the course is not theirs to change.
 *
 * A link is the account: whoever has it is that person in all their courses. So for who teaches anywhere one is made only
 * before they have a password, by who owns every course they teach and could do all that they can; for another account without
 * a password by editors of the first of its courses alone, whose roster it came with; and for one with a password by those who
 * edit every course it is in. Who may make courses answers for the whole installation.
 */
export async function makePasswordLinks(
  who: Person,
  links: {
    readonly courseId: string
    /** Whose, with the hash of each token. */
    readonly hashes: ReadonlyMap<string, string>
    readonly now: Date
  },
): Promise<readonly MadeLink[] | null> {
  const { courseId, hashes, now } = links
  return changeCourse(who, courseId, editors, async (transaction) => {
    const found: Prisma.EnrolmentGetPayload<{ select: typeof memberColumns }>[] = []
    for (const some of batches([...hashes.keys()])) {
      found.push(
        ...(await transaction.enrolment.findMany({
          where: { courseId, userId: { in: some }, endedAt: null },
          select: memberColumns,
        })),
      )
    }
    const asker = await readAsker(transaction, who.id)
    const byId = new Map(found.map((member) => [member.userId, member]))
    const members = [...hashes.keys()].flatMap((userId) => byId.get(userId) ?? [])
    const judged = members.map(({ userId, section, user }) => ({
      userId,
      name: user.name,
      studentNumber: user.studentNumber,
      section: section?.name ?? null,
      refusal: asker === null ? ('not-yours' as const) : refusalOf(asker, user),
    }))
    const made = judged.filter(({ refusal }) => refusal === null)
    for (const some of batches(made)) {
      await transaction.verification.deleteMany({
        where: { value: { in: some.map(({ userId }) => linkValue(userId, courseId, who.id)) } },
      })
    }
    await transaction.verification.createMany({
      data: made.map(({ userId }) => ({
        id: uuid(),
        identifier: linkName(hashes.get(userId) ?? ''),
        value: linkValue(userId, courseId, who.id),
        expiresAt: new Date(now.getTime() + linkLifetime),
        createdAt: now,
      })),
    })
    if (made.length > 0) {
      await auditCourse(transaction, {
        action: 'password.link',
        courseId,
        subjectId: courseId,
        by: who,
        at: now,
        before: null,
        after: { for: made.map(({ userId }) => userId) },
      })
    }
    return judged
  })
}

/** Whose password a link sets; null when it is used, expired or unknown. Whoever has the link may ask. */
export async function findPasswordLink(
  hash: string,
  now: Date,
): Promise<{ readonly name: string } | null> {
  const link = await readLink(hash, now)
  const user = link && (await readUser(database(), link))
  return user && { name: user.name }
}

/**
 * Sets the password a link is for, and ends it, its like and every session of the account; the account's id, or null when
 * the link is not good (any more): whether its maker may still have it made is asked again, for a student may have joined
 * another course since.
 */
export async function usePasswordLink(
  hash: string,
  passwordHash: string,
  now: Date,
): Promise<string | null> {
  const link = await readLink(hash, now)
  if (link === null) return null
  const { userId } = link
  const use = async (transaction: Database): Promise<string | null> => {
    const { count } = await transaction.verification.deleteMany({
      where: { identifier: linkName(hash) },
    })
    const user = count === 0 ? null : await readUser(transaction, link)
    if (user === null) return null
    await transaction.verification.deleteMany({
      where: {
        identifier: { startsWith: linkName('') },
        value: { startsWith: valueBegin(userId) },
      },
    })
    await transaction.session.deleteMany({ where: { userId } })
    await transaction.account.upsert({
      where: { providerId_accountId: { providerId: 'credential', accountId: userId } },
      create: {
        id: uuid(),
        userId,
        accountId: userId,
        providerId: 'credential',
        password: passwordHash,
        createdAt: now,
      },
      update: { password: passwordHash },
    })
    return userId
  }
  return inTurn(() => database().$transaction(use))
}

/** Ends the links that would set the password of `who`, once they have chosen one themselves; null when there were none. */
export async function dropPasswordLinks(who: Person): Promise<{ readonly dropped: number } | null> {
  const { count } = await database().verification.deleteMany({
    where: { identifier: { startsWith: linkName('') }, value: { startsWith: valueBegin(who.id) } },
  })
  return count === 0 ? null : { dropped: count }
}

/** Who a link is for and who made it. */
interface Link {
  readonly userId: string
  readonly askerId: string
}

const valueBegin = (userId: string) => `${userId} `
const linkValue = (userId: string, courseId: string, askerId: string) =>
  `${valueBegin(userId)}${courseId} ${askerId}`

async function readLink(hash: string, now: Date): Promise<Link | null> {
  const row = await database().verification.findFirst({
    where: { identifier: linkName(hash), expiresAt: { gt: now } },
    select: { value: true },
  })
  const [userId, , askerId] = row?.value.split(' ') ?? []
  return userId === undefined || askerId === undefined ? null : { userId, askerId }
}

/** The account of a link that its maker may still have; else null. */
async function readUser(transaction: Database, { userId, askerId }: Link) {
  const user = await transaction.user.findUnique({ where: { id: userId }, select: linkColumns })
  const asker = await readAsker(transaction, askerId)
  const holds = user !== null && asker !== null && refusalOf(asker, user) === null
  return holds ? user : null
}

const linkColumns = {
  id: true,
  name: true,
  studentNumber: true,
  mayCreateCourses: true,
  accounts: { where: { password: { not: null } }, select: { id: true } },
  enrolments: {
    where: { endedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { courseId: true, role: true, course: { select: { archivedAt: true } } },
  },
} as const satisfies Prisma.UserSelect

const memberColumns = {
  userId: true,
  section: { select: { name: true } },
  user: { select: linkColumns },
} as const satisfies Prisma.EnrolmentSelect

type Linked = Prisma.UserGetPayload<{ select: typeof linkColumns }>

/** Who makes a link: the live courses they edit, and those of them they own. */
interface Asker {
  readonly mayCreateCourses: boolean
  readonly edits: ReadonlySet<string>
  readonly owns: ReadonlySet<string>
}

async function readAsker(transaction: Database, askerId: string): Promise<Asker | null> {
  const asker = await transaction.user.findUnique({
    where: { id: askerId },
    select: {
      mayCreateCourses: true,
      enrolments: {
        where: {
          endedAt: null,
          role: { in: [...editors] },
          course: { archivedAt: null },
        },
        select: { courseId: true, role: true },
      },
    },
  })
  if (asker === null) return null
  const owned = asker.enrolments.filter(({ role }) => role === 'owner')
  return {
    mayCreateCourses: asker.mayCreateCourses,
    edits: new Set(asker.enrolments.map(({ courseId }) => courseId)),
    owns: new Set(owned.map(({ courseId }) => courseId)),
  }
}

function refusalOf(asker: Asker, user: Linked): LinkRefusal | null {
  if (asker.mayCreateCourses) return null
  const hasPassword = user.accounts.length > 0
  const taught = user.enrolments.filter(({ role }) => staff.includes(role))
  const isAbove = !hasPassword && taught.every(({ courseId }) => asker.owns.has(courseId))
  if (user.mayCreateCourses || (taught.length > 0 && !isAbove)) return 'teaches'
  const live = user.enrolments.filter(({ course }) => course.archivedAt === null)
  const deciding = hasPassword ? live : live.slice(0, 1)
  const isTheirs =
    deciding.length > 0 && deciding.every(({ courseId }) => asker.edits.has(courseId))
  return isTheirs ? null : 'not-yours'
}
