'use client'

import { memo, useDeferredValue, useMemo } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import type { AsksFormula } from '../asks'
import { Formula } from '../Formula'
import { Sentence } from '../Sentence'
import { SourceText } from '../SourceText'
import { useQuestion } from './QuestionFrame'
import { readLine } from './readLine'

/**
 * What one line of several is read as, small beneath it; where the reader stopped, if it did, whatever the others say. It is
 * set anew only when its own line changes: of sixty, one.
 */
export const LinePreview = memo(function LinePreview({
  text,
  format,
  asks,
}: {
  text: string
  format: Format
  asks: AsksFormula
}) {
  const { locale, words, vocabulary } = useQuestion()
  const settled = useDeferredValue(text)
  const typed = useMemo(
    () => readLine(settled, format, { vocabulary, asks }, locale),
    [settled, format, vocabulary, asks, locale],
  )
  switch (typed.kind) {
    case 'empty':
      return null
    case 'read':
      return (
        <>
          <span className="sr-only">{words.readAs} </span>
          <Formula latex={typed.latex} display />
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
