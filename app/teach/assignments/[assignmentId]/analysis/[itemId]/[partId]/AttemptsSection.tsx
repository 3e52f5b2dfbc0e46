import { type AttemptFact, attemptsUntilRight } from '@/lib/gradebook/analysis/attempts'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { CountTable } from './CountTable'

/** How many students were right at which attempt. */
export function AttemptsSection({
  attempts,
  words,
}: {
  attempts: readonly AttemptFact[]
  words: Dictionary['analysis']
}) {
  const { right, never } = attemptsUntilRight(attempts)
  const rows = [
    ...right.map((count, at) => ({
      key: String(at),
      name: fill(words.attempt, { number: at + 1 }),
      count,
    })),
    { key: 'never', name: words.never, count: never },
  ]
  return (
    <section>
      <h2 className="mb-half text-xl">{words.attempts}</h2>
      <CountTable
        caption={words.attempts}
        nameHead={words.attempts}
        countHead={words.students}
        rows={rows}
        all={rows.reduce((sum, { count }) => sum + count, 0)}
      />
    </section>
  )
}
