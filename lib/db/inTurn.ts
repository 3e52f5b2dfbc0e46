import { Prisma } from './generated/client'

/** How often an act is tried again after another one took its place in a chain or a count. */
const turns = 200

/**
 * Whether a write failed because of another one, and would find things settled now: its place was taken (Prisma's P2002),
 * or PostgreSQL ended its transaction in favour of one that waited for it (P2034).
 */
function isOvertaken(error: unknown): boolean {
  const codes = ['P2002', 'P2034']
  return error instanceof Prisma.PrismaClientKnownRequestError && codes.includes(error.code)
}

/**
 * Does `act` until its place is free: it reads where the next row belongs and writes it there, and a unique key
 * refuses all but one of those who read the same. Each refusal means that somebody else's row went in.
 */
export async function inTurn<T>(act: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await act()
    } catch (error) {
      if (!isOvertaken(error) || turn === turns) throw error
    }
  }
}
