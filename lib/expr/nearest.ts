/** The declared spelling with the least edit distance to an unknown name, or null where none is near. */
export function nearestSpelling(name: string, written: readonly string[]): string | null {
  let nearest: string | null = null
  let least = Math.max(0.5, Math.floor(name.length / 2) + 0.5)
  for (const spelling of written) {
    const bare = spelling.replace(/[\\{}]/g, '')
    if (Math.abs(bare.length - name.length) >= least) continue
    const caseless = bare.toLowerCase() === name.toLowerCase() ? 0.25 : Number.POSITIVE_INFINITY
    const distance = Math.min(caseless, editDistance(name, bare.slice(0, 40)))
    if (distance < least) {
      least = distance
      nearest = spelling
    }
  }
  return nearest
}

/** Least number of letters inserted, deleted or replaced (Levenshtein 1966), row by row. */
function editDistance(from: string, to: string): number {
  const wanted = from.slice(0, 40)
  let row = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let line = 1; line <= wanted.length; line += 1) {
    const next = [line]
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (wanted[line - 1] === to[column - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[to.length] ?? 0
}
