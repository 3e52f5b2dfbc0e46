'use client'

import { useId } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/question/question'
import type { AsksFormula } from '../asks'
import { DerivationLine } from './DerivationLine'
import { FieldBox } from './FieldBox'
import { LineTools } from './LineTools'
import { type LineRefusal, MOST_LINES, textOf } from './lineEditor'
import { PaletteDrawer } from './PaletteDrawer'
import { sayPasteRefusal } from './pasteLimit'
import { useQuestion } from './QuestionFrame'
import { ReadingBox } from './ReadingBox'
import { useDerivation } from './useDerivation'
import { useReadings } from './useReadings'
import { type TickedPlace, ticksByLine, useTicks } from './useTicks'
import { useTyped } from './useTyped'

/**
 * An answer with its way: lines in one frame, each with its own reading. It begins with one line and then looks as any
 * other answer does. What is stored is one text.
 */
export function DerivationField({
  text,
  format,
  label,
  asks,
  ticked,
  fault,
  readOnly,
  onInput,
  onFieldLost,
}: {
  text: string
  format: Format
  label: string
  asks: AsksFormula
  /** Where its lines are ticked while they are typed; null where the policy has no ticks. */
  ticked: TickedPlace | null
  /** Why the field was not taken as it stands; null when it was. */
  fault: string | null
  readOnly: boolean
  onInput: (text: string) => void
  /** The formula field could not be loaded. */
  onFieldLost: () => void
}) {
  const id = useId()
  const { words, locale } = useQuestion()
  const { editor, view } = useDerivation(text, format, onInput, onFieldLost)
  const { lines, refusal } = view
  const readings = useReadings(lines, format, asks)
  const [first] = lines
  const ticks = ticksByLine(
    useTicks(ticked, textOf(lines, format), format),
    lines.map((line) => line.text),
    format,
  )
  const isAlone = lines.length === 1
  const alone = useTyped(isAlone ? (first?.text ?? '') : '', format, asks)
  const notice = refusal && sayRefusal(refusal, words, locale)

  return (
    <FieldBox faultId={`${id}-fault`} fault={fault} notice={notice}>
      <fieldset aria-label={label} className={`min-w-0 ${isAlone ? '' : 'derivation'}`}>
        {lines.map((line, place) => (
          <DerivationLine
            key={line.id}
            id={`${id}-${line.id}`}
            line={line}
            read={isAlone ? (alone ?? undefined) : readings.get(line.id)}
            format={format}
            number={place + 1}
            count={lines.length}
            label={label}
            describedBy={`${id}-fault`}
            asks={asks}
            tick={ticks[place] ?? null}
            invalid={fault !== null}
            readOnly={readOnly}
            editor={editor}
          />
        ))}
      </fieldset>
      {!readOnly && (
        <PaletteDrawer
          field={editor.currentField}
          format={format}
          expects={asks.kind}
          isBelowLines={!isAlone}
        >
          <span className="text-sm text-ink-soft max-sm:hidden">
            {isAlone ? words.lineKeysAlone : words.lineKeys}
          </span>
          <LineTools editor={editor} view={view} />
        </PaletteDrawer>
      )}
      {isAlone && first !== undefined && (
        <ReadingBox
          id={`${id}-${first.id}-spoken`}
          read={alone}
          onMeant={readOnly ? null : (meant) => editor.choose(first.id, meant)}
        />
      )}
    </FieldBox>
  )
}

function sayRefusal(refusal: LineRefusal, words: Dictionary['answer'], locale: Locale): string {
  return refusal.kind === 'lines'
    ? fill(words.tooManyLines, { limit: MOST_LINES })
    : sayPasteRefusal(refusal, words, locale)
}
