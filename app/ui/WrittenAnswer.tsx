import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import { sayCase } from '@/lib/i18n/sayCase'
import type { Locale } from '@/lib/question/question'
import type { Asks, AsksWriting } from './asks'
import { FileList, type ShownFile } from './FileList'
import { Formula } from './Formula'
import { MathText } from './MathText'
import { PickedOptions } from './PickedOptions'
import { printWritten, readWritten } from './readWritten'
import { SourceText } from './SourceText'

/**
 * An answer handed in: as the tree it was read into, the options it picked, its prose or its files, else the text itself; field
 * by field where it has fields.
 */
export function WrittenAnswer({
  answer,
  vocabulary,
  asks,
  locale,
}: {
  answer: {
    readonly text: string
    readonly fields: Readonly<Record<string, string>> | null
    readonly format: Format
    readonly files: readonly ShownFile[]
  }
  vocabulary: Vocabulary
  asks: Asks
  locale: Locale
}) {
  if (asks.kind === 'choice') return <PickedOptions text={answer.text} asks={asks} />
  if (asks.kind === 'text') return <MathText source={answer.text} className="wrap-anywhere" />
  if (asks.kind === 'upload') return <FileList files={answer.files} locale={locale} />
  const against = { format: answer.format, vocabulary, asks }
  if (answer.fields === null) return <OneText text={answer.text} against={against} />
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1">
      {Object.entries(answer.fields).map(([label, text]) => (
        <div key={label} className="contents">
          <dt className="text-sm text-ink-soft">{sayCase(label)}</dt>
          <dd className="min-w-0">
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
  return (
    <div className="formula-lines">
      <Formula latex={printWritten(reading.value, vocabulary, asks)} display />
    </div>
  )
}
