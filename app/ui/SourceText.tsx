import type { Span } from '@/lib/expr/tree'

/**
 * An answer as it was typed, the place in question underlined. An empty span (something is missing there) is shown as
 * a mark between two characters.
 */
export function SourceText({
  text,
  span,
  mark,
}: {
  text: string
  span: Span | null
  mark: string
}) {
  if (span === null) return <code className="formula-raw">{text}</code>
  const from = Math.min(Math.max(span[0], 0), text.length)
  const end = Math.min(Math.max(span[1], from), text.length)
  const place = text.slice(from, end).trimStart()
  const start = end - place.length
  return (
    <code className="formula-raw whitespace-pre-wrap">
      {text.slice(0, start)}
      <mark
        title={mark}
        className="bg-transparent text-inherit underline decoration-incorrect decoration-wavy decoration-2 underline-offset-4"
      >
        {place.trim() === '' ? '\u2038' : place}
      </mark>
      {text.slice(end)}
    </code>
  )
}
