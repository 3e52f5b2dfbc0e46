'use client'

import { useDeferredValue, useMemo } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import type { AsksWriting } from '../asks'
import { Formula } from '../Formula'
import { Sentence } from '../Sentence'
import { SourceText } from '../SourceText'
import { useQuestion } from './QuestionFrame'
import { readTyped } from './readTyped'

/** "We read this as": the tree of what stands in the field, or where the reader stopped and why. */
export function Preview({
  text,
  format,
  asks,
}: {
  text: string
  format: Format
  asks: AsksWriting
}) {
  const { locale, words, vocabulary } = useQuestion()
  const settled = useDeferredValue(text)
  const typed = useMemo(
    () => readTyped(settled, format, { vocabulary, asks }, locale),
    [settled, format, vocabulary, asks, locale],
  )
  switch (typed.kind) {
    case 'empty':
      return <p className="screen-only text-sm text-ink-soft">{words.readAsEmpty}</p>
    case 'read':
      return (
        <>
          <p className="text-sm text-ink-soft">{words.readAs}</p>
          <div className="text-xl">
            <Formula latex={typed.latex} display />
          </div>
          {typed.warnings.map((warning) => (
            <p key={warning} className="text-sm text-undecided">
              {words.warning} <Sentence text={warning} />
            </p>
          ))}
        </>
      )
    case 'unreadable':
      return (
        <>
          <p className="text-sm">
            <span className="text-ink-soft">{words.notYetReadable} </span>
            <Sentence text={typed.sentence} />
          </p>
          <p className="mt-1 overflow-x-auto">
            <SourceText text={settled} span={typed.span} mark={words.unreadablePlace} />
          </p>
        </>
      )
  }
}
