import type { Counterexample, ShownStep } from '@/lib/grading/verdict'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { formatFigures } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'
import { Formula } from './Formula'
import { Setting } from './Setting'
import { shownEquation } from './shownEquation'

/** A small example one can follow by hand: what is put in, how the answer's value comes about, and the truth where it is told. */
export function CounterexampleNote({
  example,
  locale,
  words,
}: {
  example: Counterexample
  locale: Locale
  words: Dictionary['answer']
}) {
  return (
    <div className="pt-2">
      <dl className="grid grid-cols-1 items-baseline gap-x-4 sm:grid-cols-[auto_1fr] sm:gap-y-2">
        <dt className="text-sm text-ink-soft">{words.exampleWith}</dt>
        <dd className="min-w-0">
          <Setting setting={example} undefinedWord={words.undefinedValue} />
        </dd>
        {example.steps.length > 0 && (
          <>
            <dt className="mt-2 text-sm text-ink-soft sm:mt-0">{words.exampleSteps}</dt>
            <dd className="min-w-0">
              <Lines lines={example.steps} undefinedWord={words.undefinedValue} />
            </dd>
          </>
        )}
        {example.neighbours.length > 0 ? (
          <>
            <dt className="mt-2 text-sm text-ink-soft sm:mt-0">{words.exampleLines}</dt>
            <dd className="min-w-0">
              <Lines lines={example.neighbours} undefinedWord={words.undefinedValue} />
            </dd>
          </>
        ) : (
          <>
            <dt className="mt-2 text-sm text-ink-soft sm:mt-0">{words.yourValue}</dt>
            <dd>
              <Value value={example.answer} locale={locale} undefinedWord={words.undefinedValue} />
            </dd>
          </>
        )}
        {example.truth !== null && (
          <>
            <dt className="mt-2 text-sm text-ink-soft sm:mt-0">{words.trueValue}</dt>
            <dd>
              <Value value={example.truth} locale={locale} undefinedWord={words.undefinedValue} />
            </dd>
          </>
        )}
      </dl>
    </div>
  )
}

/** Values beneath each other, set as displays: a fraction within a sentence is too small to follow. */
function Lines({ lines, undefinedWord }: { lines: readonly ShownStep[]; undefinedWord: string }) {
  return (
    <ol className="formula-lines flex flex-col gap-1">
      {lines.map((line) => (
        <li key={line.latex}>
          <Formula latex={shownEquation(line, undefinedWord)} display />
        </li>
      ))}
    </ol>
  )
}

function Value({
  value,
  locale,
  undefinedWord,
}: {
  value: number | null
  locale: Locale
  undefinedWord: string
}) {
  if (value === null) return <span>{undefinedWord}</span>
  return <span className="tabular-nums">{formatFigures(value, locale)}</span>
}
