import { readWords } from '@/app/request/preferences'
import { Icon } from '../Icon'
import { TYPING_ROWS } from './typingTable'

/** "How to type it": the language's table in the browser's own popover, opened from any field of the page. */
export async function TypingHelp() {
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
      <p className="mt-half text-sm text-ink-soft">{typing.keys}</p>
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
