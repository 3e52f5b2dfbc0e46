/** A table written as meanings with the words for each, turned round: every word with its meaning. */
export function byWord(words: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(words).flatMap(([meaning, listed]) =>
      listed.split(' ').map((word) => [word, meaning] as const),
    ),
  )
}
