/**
 * Gives what was made for a key, or makes and keeps it; the oldest entry goes when there are more than `most`. A stream
 * of requests has no end, so what is kept for it must have one.
 */
export function keptOrMade<Key, Value>(
  kept: Map<Key, Value>,
  key: Key,
  most: number,
  make: () => Value,
): Value {
  const known = kept.get(key)
  if (known !== undefined) return known
  const made = make()
  kept.set(key, made)
  const [oldest] = kept.keys()
  if (kept.size > most && oldest !== undefined) kept.delete(oldest)
  return made
}
