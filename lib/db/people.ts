import { v7 as uuid } from 'uuid'
import { type Database, database } from './client'
import { inTurn } from './inTurn'
import type { Person } from './person'

/** The e-mail of the account with a student number (学号); null when there is none. For signing in. */
export async function emailOfStudentNumber(studentNumber: string): Promise<string | null> {
  const user = await database().user.findUnique({
    where: { studentNumber },
    select: { email: true },
  })
  return user?.email ?? null
}

/** The person with an e-mail; null when there is none. For the demo's buttons. */
export async function personWithEmail(email: string): Promise<Person | null> {
  return database().user.findUnique({ where: { email }, select: personColumns })
}

/** Whether nobody has an account yet. */
export async function isFirstVisit(): Promise<boolean> {
  return (await database().user.findFirst({ select: { id: true } })) === null
}

/** The columns of a person. */
export const personColumns = {
  id: true,
  name: true,
  email: true,
  studentNumber: true,
  mayCreateCourses: true,
} as const

/** What `Verification` calls the token of the first account; its row's id too, so that there is one at most. */
const ownerToken = 'owner'

/** Keeps the hash of the token that makes the first account, in place of any before: of several starts at once the last one's holds. */
export async function keepOwnerToken(hash: string, expiresAt: Date, now: Date): Promise<void> {
  const token = { identifier: ownerToken, value: hash, expiresAt, createdAt: now }
  await inTurn(() =>
    database().$transaction([
      database().verification.deleteMany({ where: { identifier: ownerToken } }),
      database().verification.create({ data: { id: ownerToken, ...token } }),
    ]),
  )
}

/** Whether the token with this hash would still make the first account. */
export async function isOwnerToken(hash: string, now: Date): Promise<boolean> {
  const row = await database().verification.findFirst({ where: tokenWhere(hash, now) })
  return row !== null
}

/** Makes the first account and uses the token up, both or neither; null when the token is not valid (any more). */
export async function redeemOwnerToken(
  hash: string,
  about: { readonly name: string; readonly email: string; readonly passwordHash: string },
  now: Date,
): Promise<Person | null> {
  const redeem = async (transaction: Database): Promise<Person | null> => {
    const { count } = await transaction.verification.deleteMany({ where: tokenWhere(hash, now) })
    if (count === 0) return null
    const id = uuid()
    const { name, email, passwordHash } = about
    const person = await transaction.user.create({
      data: { id, name, email, mayCreateCourses: true, createdAt: now },
      select: personColumns,
    })
    await transaction.account.create({
      data: {
        id: uuid(),
        userId: id,
        accountId: id,
        providerId: 'credential',
        password: passwordHash,
        createdAt: now,
      },
    })
    return person
  }
  return inTurn(() => database().$transaction(redeem))
}

function tokenWhere(hash: string, now: Date) {
  return { identifier: ownerToken, value: hash, expiresAt: { gt: now } }
}
