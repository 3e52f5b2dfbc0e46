import { Activity } from 'react'
import { readWords } from '@/app/request/preferences'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { Formula } from '../Formula'
import { Icon } from '../Icon'
import { TYPING_SAMPLES } from './typingSamples'
import { TYPING_ROWS } from './typingTable'

/**
 * "How to type it": the language's table in the browser's own popover, opened from any field of the page. On the first
 * question some answers stand above it, from the printed formula to the keys.
 */
export async function TypingHelp({ isFirst }: { isFirst: boolean }) {
  const { words } = await readWords()
  const { typing } = words
  return (
    <section
      popover="auto"
      id="how-to-type"
      aria-labelledby="how-to-type-title"
      className="m-auto max-h-[85dvh] w-[min(52rem,94vw)] overflow-y-auto rounded-sm border border-rule-strong bg-sheet p-5 text-ink backdrop:bg-ink/30 sm:p-8"
    >
      <div className="flex items-start justify-between gap-4">
        <h2 id="how-to-type-title" className="text-2xl">
          {typing.title}
        </h2>
        <button
          type="button"
          popoverTarget="how-to-type"
          popoverTargetAction="hide"
          aria-label={words.frame.close}
          className="inline-flex size-11 items-center justify-center rounded-sm hover:text-accent"
        >
          <Icon name="close" />
        </button>
      </div>
      <p className="prose mt-1">{typing.lead}</p>
      <Activity>
        {isFirst && <Samples typing={typing} />}
        <Spellings typing={typing} />
      </Activity>
      <p className="mt-half text-sm text-ink-soft">{typing.keys}</p>
    </section>
  )
}

function Spellings({ typing }: { typing: Dictionary['typing'] }) {
  return (
    <div className="mt-half overflow-x-auto">
      <table className="w-full border-collapse text-left">
        <thead className="text-sm text-ink-soft">
          <tr className="border-b border-rule-strong">
            <th scope="col" className="py-2 pr-4 font-medium">
              {typing.meaning}
            </th>
            <th scope="col" className="py-2 pr-4 font-medium">
              {typing.asText}
            </th>
            <th scope="col" className="py-2 font-medium">
              {typing.inField}
            </th>
          </tr>
        </thead>
        <tbody>
          {TYPING_ROWS.map((row) => (
            <tr key={row.meaning} className="border-b border-rule align-baseline">
              <th scope="row" className="min-w-20 py-2 pr-4 font-normal">
                {typing.rows[row.meaning]}
              </th>
              <td className="py-2 pr-4">
                <Examples texts={row.plain} />
              </td>
              <td className="py-2">
                <Examples texts={row.typed} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Samples({ typing }: { typing: Dictionary['typing'] }) {
  return (
    <section aria-labelledby="typing-samples" className="mt-half">
      <h3 id="typing-samples" className="text-lg">
        {typing.samples}
      </h3>
      <ul className="mt-1 grid gap-x-8 sm:grid-cols-2">
        {TYPING_SAMPLES.map(({ latex, plain, typed }) => (
          <li key={plain} className="border-b border-rule py-2">
            <Formula latex={latex} display />
            <dl className="mt-1 grid grid-cols-[auto_1fr] items-baseline gap-x-3 text-sm">
              <dt className="text-ink-soft">{typing.asText}</dt>
              <dd>
                <code className="formula-raw wrap-anywhere">{plain}</code>
              </dd>
              <dt className="text-ink-soft">{typing.inField}</dt>
              <dd>
                <code className="formula-raw wrap-anywhere">{typed}</code>
              </dd>
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Examples({ texts }: { texts: readonly string[] }) {
  return (
    <span className="flex flex-wrap gap-x-4 gap-y-1">
      {texts.map((text) => (
        <code key={text} className="formula-raw wrap-anywhere sm:whitespace-nowrap">
          {text}
        </code>
      ))}
    </span>
  )
}
