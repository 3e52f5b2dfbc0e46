import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import { sayCase } from '@/lib/i18n/sayCase'
import type { Asks, AsksWriting } from './asks'
import { Formula } from './Formula'
import { PickedOptions } from './PickedOptions'
import { printWritten, readWritten } from './readWritten'
import { SourceText } from './SourceText'

/**
 * An answer handed in: as the tree it was read into, or the options it picked, else the text itself; field by field where it
 * has fields.
 */
export function WrittenAnswer({
  answer,
  vocabulary,
  asks,
}: {
  answer: {
    readonly text: string
    readonly fields: Readonly<Record<string, string>> | null
    readonly format: Format
  }
  vocabulary: Vocabulary
  asks: Asks
}) {
  if (asks.kind === 'choice') return <PickedOptions text={answer.text} asks={asks} />
  const against = { format: answer.format, vocabulary, asks }
  if (answer.fields === null) return <OneText text={answer.text} against={against} />
  return (
    <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1">
      {Object.entries(answer.fields).map(([label, text]) => (
        <div key={label} className="contents">
          <dt className="text-sm text-ink-soft">{sayCase(label)}</dt>
          <dd>
            <OneText text={text} against={against} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function OneText({
  text,
  against: { format, vocabulary, asks },
}: {
  text: string
  against: { readonly format: Format; readonly vocabulary: Vocabulary; readonly asks: AsksWriting }
}) {
  const reading = readWritten(text, format, vocabulary, asks)
  if (reading.kind === 'unreadable') return <SourceText text={text} span={null} mark="" />
  return <Formula latex={printWritten(reading.value, vocabulary, asks)} />
}
