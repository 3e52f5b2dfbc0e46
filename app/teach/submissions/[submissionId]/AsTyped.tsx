import { Fragment } from 'react'
import type { Answer } from '@/lib/db/answer'
import type { Dictionary } from '@/lib/i18n/dictionary'

/** What stood in the fields, character for character: as text, never through a formula's editor. */
export function AsTyped({ answer, words }: { answer: Answer; words: Dictionary['teach'] }) {
  const { text, fields } = answer
  if (fields === null) return <Typed text={text} words={words} />
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4">
      {Object.entries(fields).map(([label, field]) => (
        <Fragment key={label}>
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd>
            <Typed text={field} words={words} />
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

function Typed({ text, words }: { text: string; words: Dictionary['teach'] }) {
  if (text === '') return <p className="mt-1 text-ink-soft">{words.empty}</p>
  return (
    <pre className="mt-1 rounded-sm bg-shade px-3 py-2 whitespace-pre-wrap wrap-anywhere">
      <code className="formula-raw">{text}</code>
    </pre>
  )
}
