import { type Database, openClient } from './client'
import { pendingMigrations } from './migrate'
import { type TableDigest, tables } from './tables'

/** A table in both databases, once it is moved. */
export interface MovedTable {
  readonly name: string
  readonly from: TableDigest
  readonly to: TableDigest
}

/** What became of a move. Unless it is `moved`, the target is as it was. */
export type Move =
  | { readonly kind: 'moved'; readonly tables: readonly MovedTable[] }
  /** The source lacks migrations that this program has. */
  | { readonly kind: 'older'; readonly migrations: readonly string[] }
  /** The target, which must be empty, holds rows. */
  | { readonly kind: 'occupied'; readonly table: string; readonly rows: number }
  /** Both sides differ after the copy: the source was written to meanwhile. */
  | { readonly kind: 'unequal'; readonly tables: readonly MovedTable[] }

/** The longest that a move may take, in milliseconds: a day. */
const limit = 24 * 3600 * 1000

/**
 * Copies every row of a database into an empty one with its tables, in one transaction that is kept only if each table has
 * the same count and checksum on both sides. Done by an operator at the machine: nobody's rights are asked.
 */
export async function moveDatabase(fromUrl: string, toUrl: string): Promise<Move> {
  const migrations = await pendingMigrations(fromUrl)
  if (migrations.length > 0) return { kind: 'older', migrations }
  const [from, to] = [openClient(fromUrl), openClient(toUrl)]
  try {
    for (const [name, { count }] of Object.entries(tables)) {
      const rows = await count(to)
      if (rows > 0) return { kind: 'occupied', table: name, rows }
    }
    const moved = await to.$transaction((target) => copyAll(from, target), { timeout: limit })
    return { kind: 'moved', tables: moved }
  } catch (error) {
    if (error instanceof Unequal) return { kind: 'unequal', tables: error.tables }
    throw error
  } finally {
    await from.$disconnect()
    await to.$disconnect()
  }
}

/** Thrown to undo the copy. */
class Unequal extends Error {
  readonly tables: readonly MovedTable[]
  constructor(tables: readonly MovedTable[]) {
    super('the databases differ')
    this.tables = tables
  }
}

async function copyAll(from: Database, to: Database): Promise<readonly MovedTable[]> {
  for (const { copy } of Object.values(tables)) await copy(from, to)
  const moved: MovedTable[] = []
  for (const [name, { digest }] of Object.entries(tables)) {
    moved.push({ name, from: await digest(from), to: await digest(to) })
  }
  if (moved.some((one) => !isEqual(one))) throw new Unequal(moved)
  return moved
}

/** Whether a table came over as it was. */
export function isEqual({ from, to }: MovedTable): boolean {
  return from.count === to.count && from.checksum === to.checksum
}
