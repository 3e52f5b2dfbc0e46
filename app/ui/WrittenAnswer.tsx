import { printLatexAnswer } from '@/lib/expr/printLatex'
import { readAnswer } from '@/lib/expr/read'
import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import { sayCase } from '@/lib/i18n/sayCase'
import { Formula } from './Formula'
import { SourceText } from './SourceText'

/** An answer handed in: as the tree it was read into, else the text itself; field by field where it has fields. */
export function WrittenAnswer({
  answer,
  vocabulary,
  expects,
  free,
}: {
  answer: {
    readonly text: string
    readonly fields: Readonly<Record<string, string>> | null
    readonly format: Format
  }
  vocabulary: Vocabulary
  expects: 'formula' | 'shape'
  free: readonly string[]
}) {
  const against = { format: answer.format, vocabulary, expects, free }
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

function OneText({ text, against }: { text: string; against: Parameters<typeof readAnswer>[1] }) {
  const reading = readAnswer(text, against)
  if (reading.kind === 'unreadable') return <SourceText text={text} span={null} mark="" />
  return <Formula latex={printLatexAnswer(reading.value, against.vocabulary)} />
}
