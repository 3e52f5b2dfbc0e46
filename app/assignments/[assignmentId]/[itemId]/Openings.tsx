import { readWords } from '@/app/request/preferences'
import { MathText } from '@/app/ui/MathText'
import type { PartStatus } from '@/lib/db/assignments'
import type { Policy } from '@/lib/gradebook/policy'
import { fill } from '@/lib/i18n/fill'

/** The hints of a part, each behind its own fold, once enough attempts have gone wrong. Until then none is sent. */
export async function Hints({
  hints,
  status,
  policy,
}: {
  hints: readonly string[]
  status: PartStatus
  policy: Policy
}) {
  const wrong = status.standing?.wrong ?? 0
  if (policy.hintsAfter === null || wrong < policy.hintsAfter) return null
  return <HintFolds hints={hints} />
}

/** Hints one by one, each behind its own fold. */
export async function HintFolds({ hints }: { hints: readonly string[] }) {
  const { words } = await readWords()
  if (hints.length === 0) return null
  return (
    <div className="mt-half">
      {hints.map((hint, place) => (
        <details key={hint} className="border-t border-rule py-1 last:border-b">
          <summary className="min-h-8 w-fit text-accent">
            {fill(words.answer.hint, { number: place + 1 })}
          </summary>
          <MathText source={hint} className="pb-2" />
        </details>
      ))}
    </div>
  )
}

/** The worked solution behind a fold, for whom it is open: it is sent to nobody else. Nothing where none is written. */
export async function SolutionFold({ solution }: { solution: string | null }) {
  const { words } = await readWords()
  if (solution === null) return null
  return (
    <details className="mt-half border-y border-rule py-1">
      <summary className="min-h-8 w-fit text-accent">{words.answer.solution}</summary>
      <MathText source={solution} className="pb-2" />
    </details>
  )
}
