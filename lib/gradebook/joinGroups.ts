/**
 * The finest partition in which all that share a key are together: for each entry its group, numbered by its first entry. Each entry has
 * some keys; sharing goes on from one to the next (union-find, Tarjan 1975, with paths halved).
 */
export function joinGroups(keys: readonly (readonly string[])[]): readonly number[] {
  const parent = keys.map((_, index) => index)
  const rootOf = (index: number): number => {
    let at = index
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up
      at = up
    }
    return at
  }
  const first = new Map<string, number>()
  for (const [index, own] of keys.entries()) {
    for (const key of own) {
      const other = first.get(key)
      if (other === undefined) {
        first.set(key, index)
        continue
      }
      const [a, b] = [rootOf(other), rootOf(index)]
      // The smaller is the root, so that a group is numbered by its first entry.
      parent[Math.max(a, b)] = Math.min(a, b)
    }
  }
  return keys.map((_, index) => rootOf(index))
}
