/** Rows asked for, or written, in one statement: SQLite takes no more than some thousand values. */
const usual = 500

/** All of a list in its order, in pieces that one statement can hold. */
export function batches<T>(all: readonly T[], size = usual): readonly T[][] {
  const count = Math.ceil(all.length / size)
  return Array.from({ length: count }, (_, place) => all.slice(place * size, (place + 1) * size))
}
