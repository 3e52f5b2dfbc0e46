import { Cell, Head, Table } from '@/app/ui/Table'
import { type AuditEntry, isAuditedAction } from '@/lib/db/auditLog'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { formatReceiptTime } from '@/lib/i18n/format'
import type { Locale } from '@/lib/question/question'

/** The changes: when, who, what, to whom, from what to what. */
export function EntryTable({
  entries,
  zone,
  words,
  locale,
}: {
  entries: readonly AuditEntry[]
  zone: string
  words: Dictionary['audit']
  locale: Locale
}) {
  return (
    <Table caption={words.title} quiet bare className="text-sm">
      <thead>
        <tr>
          <Head>{words.when}</Head>
          <Head>{words.by}</Head>
          <Head>{words.what}</Head>
          <Head>{words.about}</Head>
          <Head>{words.change}</Head>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <Cell className="whitespace-nowrap">{formatReceiptTime(entry.at, locale, zone)}</Cell>
            <Cell className="whitespace-nowrap">{entry.by ?? words.program}</Cell>
            <Cell>
              {isAuditedAction(entry.action) ? words.actions[entry.action] : entry.action}
            </Cell>
            <Cell className="min-w-40">
              {entry.student?.name}
              {entry.student?.number != null && (
                <span className="block text-ink-soft">{entry.student.number}</span>
              )}
              {entry.assignment !== null && (
                <span className="block text-ink-soft">{entry.assignment[locale]}</span>
              )}
            </Cell>
            <Cell className="min-w-64">
              <Values label={words.was} json={entry.before} />
              <Values label={words.is} json={entry.after} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** The values of a state as they were written down; those of many lines are folded away. */
function Values({ label, json }: { label: string; json: string | null }) {
  if (json === null) return null
  const shown = Object.entries(asRecord(JSON.parse(json)))
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ')
  const said = (
    <>
      <span className="text-ink-soft">{label}</span> <code className="wrap-anywhere">{shown}</code>
    </>
  )
  if (shown.length <= 240) return <p>{said}</p>
  return (
    <details>
      <summary className="min-h-8 w-fit text-accent">{label}</summary>
      <code className="wrap-anywhere">{shown}</code>
    </details>
  )
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
