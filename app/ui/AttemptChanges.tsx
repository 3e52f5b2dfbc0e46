import type { Derivation } from '@/lib/expr/derivation'
import { printPlain } from '@/lib/expr/printPlain'
import { printPlainWork } from '@/lib/expr/printWork'
import type { Answer } from '@/lib/expr/tree'
import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { sayCase } from '@/lib/i18n/sayCase'
import type { Asks } from './asks'
import { type ComparedLine, compareTexts, type Piece } from './compareTexts'
import type { Received } from './judged'
import { readWritten } from './readWritten'

/** An answer handed in, with how it was spelled. */
type Written = Pick<Received, 'number' | 'text' | 'fields'> & { readonly format: Format }

/**
 * What changed from one answer to the next, folded away: of what was read, in one spelling, so that another way to write the same is
 * no change; of the texts themselves where one of them could not be read. Nothing for options picked and for files.
 */
export function AttemptChanges({
  before,
  after,
  vocabulary,
  asks,
  words,
}: {
  before: Written
  after: Written
  vocabulary: Vocabulary
  asks: Asks
  words: Dictionary['answer']
}) {
  if (asks.kind === 'choice' || asks.kind === 'upload') return null
  const reading = { vocabulary, asks }
  const changes = labelsOf(before, after)
    .map((label) => ({ label, ...spelled(partOf(before, label), partOf(after, label), reading) }))
    .filter(({ one, other }) => one !== other)
  return (
    <details className="screen-only mt-2">
      <summary className="min-h-8 w-fit text-accent">
        {fill(words.changed, { before: before.number, after: after.number })}
      </summary>
      {changes.length === 0 && <p className="prose">{words.changedNothing}</p>}
      {changes.map(({ label, one, other }) => (
        <div key={label ?? ''} className="pb-2">
          {label !== null && <p className="text-sm text-ink-soft">{sayCase(label)}</p>}
          <ol className="overflow-hidden rounded-sm bg-shade py-1">
            {compareTexts(one, other).map((line, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines stand in this order for good
              <Line key={place} line={line} words={words} />
            ))}
          </ol>
        </div>
      ))}
    </details>
  )
}

const SIGNS: Readonly<Record<ComparedLine['kind'], string>> = { kept: '', removed: '−', added: '+' }

function Line({
  line: { kind, pieces },
  words,
}: {
  line: ComparedLine
  words: Dictionary['answer']
}) {
  return (
    <li className="flex px-3">
      <span aria-hidden="true" className="w-5 shrink-0 font-medium">
        {SIGNS[kind]}
      </span>
      {kind !== 'kept' && (
        <span className="sr-only">{kind === 'removed' ? words.removed : words.added} </span>
      )}
      <code
        className={`formula-raw min-w-0 wrap-anywhere whitespace-pre-wrap ${kind === 'kept' ? 'text-ink-soft' : ''}`}
      >
        {pieces.map((piece, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces stand in this order for good
          <Marked key={place} piece={piece} kind={kind} />
        ))}
      </code>
    </li>
  )
}

function Marked({ piece: { text, isOwn }, kind }: { piece: Piece; kind: ComparedLine['kind'] }) {
  if (!isOwn || kind === 'kept') return text
  return kind === 'removed' ? (
    <del className="font-semibold text-incorrect decoration-2">{text}</del>
  ) : (
    <ins className="font-semibold text-correct decoration-2 underline-offset-4">{text}</ins>
  )
}

/** The fields of both, in their order; null for an answer in one piece. */
function labelsOf(...answers: readonly Written[]): readonly (string | null)[] {
  return [
    ...new Set(answers.flatMap(({ fields }) => (fields === null ? [null] : Object.keys(fields)))),
  ]
}

/** What was read as plain text, each expression on a line of its own. */
function printedLines(value: Answer | Derivation, vocabulary: Vocabulary): string {
  return value.kind === 'chain'
    ? value.expressions.map((tree) => printPlain(tree, vocabulary)).join('\n= ')
    : printPlainWork(value, vocabulary)
}

interface PartWritten {
  readonly text: string
  readonly format: Format
}

function partOf({ text, fields, format }: Written, label: string | null): PartWritten {
  if (label === null) return { text: fields === null ? text : '', format }
  return { text: fields?.[label] ?? '', format }
}

/** Both texts in one spelling where both can be read. */
function spelled(
  before: PartWritten,
  after: PartWritten,
  {
    vocabulary,
    asks,
  }: { vocabulary: Vocabulary; asks: Exclude<Asks, { kind: 'choice' | 'upload' }> },
): { readonly one: string; readonly other: string } {
  const raw = { one: before.text, other: after.text }
  if (asks.kind === 'text') return raw
  const [one, other] = [before, after].map(({ text, format }) => {
    const reading = readWritten(text, format, vocabulary, asks)
    if (reading.kind === 'read') return printedLines(reading.value, vocabulary)
    return text === '' ? '' : null
  })
  return typeof one === 'string' && typeof other === 'string' ? { one, other } : raw
}
