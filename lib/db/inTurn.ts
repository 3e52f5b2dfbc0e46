import { isDriverAdapterError } from '@prisma/driver-adapter-utils'
import { Prisma } from './generated/client'

/** How often an act is tried again after another one took its place in a chain or a count. */
const turns = 200

/** Whether a write failed because its place was taken (Prisma's P2002). */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}

/**
 * Whether PostgreSQL ended a transaction in favour of another one: Prisma's P2034, or, at the commit itself, what the adapter
 * throws.
 */
function isConflict(error: unknown): boolean {
  if (isDriverAdapterError(error)) return error.cause.kind === 'TransactionWriteConflict'
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2034'
}

/**
 * Does `act` until its place is free: it reads where the next row belongs and writes it there, and a unique key
 * refuses all but one of those who read the same. Each refusal means that somebody else's row went in.
 */
export async function inTurn<T>(act: () => Promise<T>): Promise<T> {
  return repeated(act, (error) => isUniqueViolation(error) || isConflict(error))
}

/** The same where a place that is taken is an answer, and only a transaction ended in favour of another is done again. */
export async function pastConflicts<T>(act: () => Promise<T>): Promise<T> {
  return repeated(act, isConflict)
}

async function repeated<T>(
  act: () => Promise<T>,
  isOvertaken: (error: unknown) => boolean,
): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await act()
    } catch (error) {
      if (!isOvertaken(error) || turn === turns) throw error
    }
  }
}
