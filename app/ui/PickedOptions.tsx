import { readOptions } from '@/lib/expr/readOptions'
import type { AsksChoice } from './asks'
import { MathText } from './MathText'
import { SourceText } from './SourceText'

/** The options that an answer to a choice picked, in its own words; the text itself where it names none. */
export function PickedOptions({ text, asks }: { text: string; asks: AsksChoice }) {
  const options = asks.options.map(({ key, words }) => ({ key, words: [words] }))
  const reading = readOptions(text, { options, several: true })
  if (reading.kind === 'unreadable') return <SourceText text={text} span={null} mark="" />
  const picked = asks.options.filter(({ key }) => reading.value.includes(key))
  return (
    <ul className="space-y-1 text-base">
      {picked.map(({ key, words }) => (
        <li key={key} className="flex items-baseline gap-2">
          <span className="text-sm text-ink-soft">{key}</span>
          <MathText source={words} inline />
        </li>
      ))}
    </ul>
  )
}
