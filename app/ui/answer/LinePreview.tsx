'use client'

import { memo, useDeferredValue, useMemo } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import type { AsksFormula } from '../asks'
import { Formula } from '../Formula'
import { Sentence } from '../Sentence'
import { SourceText } from '../SourceText'
import { useQuestion } from './QuestionFrame'
import { readLine } from './readLine'

/** Set anew only when it reads differently: a key in one line renders all sixty. */
const SetFormula = memo(Formula)

/** What one line of several is read as, small beneath it; where the reader stopped, if it did, whatever the others say. */
export const LinePreview = memo(function LinePreview({
  text,
  above,
  format,
  asks,
}: {
  text: string
  /** The lines above it, as one text. */
  above: string
  format: Format
  asks: AsksFormula
}) {
  const { locale, words, vocabulary } = useQuestion()
  const settled = useDeferredValue(text)
  const settledAbove = useDeferredValue(above)
  const typed = useMemo(
    () => readLine(settled, settledAbove, format, { vocabulary, asks }, locale),
    [settled, settledAbove, format, vocabulary, asks, locale],
  )
  switch (typed.kind) {
    case 'empty':
      return null
    case 'words':
      return <p>{words.readAsWords}</p>
    case 'read':
      return (
        <>
          <span className="sr-only">{words.readAs} </span>
          <SetFormula latex={typed.latex} display />
          {typed.warnings.map((warning) => (
            <p key={warning} className="text-undecided">
              {words.warning} <Sentence text={warning} />
            </p>
          ))}
        </>
      )
    case 'unreadable':
      return (
        <>
          <p>
            {words.notYetReadable} <Sentence text={typed.sentence} />
          </p>
          <p className="overflow-x-auto pb-1">
            <SourceText text={settled} span={typed.span} mark={words.unreadablePlace} />
          </p>
        </>
      )
  }
})
