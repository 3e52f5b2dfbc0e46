'use client'

import { memo } from 'react'
import { Formula } from '../Formula'
import { Sentence } from '../Sentence'
import { SourceText } from '../SourceText'
import { MeaningChoice } from './MeaningChoice'
import { useQuestion } from './QuestionFrame'
import type { ReadLine } from './readLines'

/** What one line of several is read as, small beneath it; where the reader stopped, if it did, whatever the others say. */
export const LinePreview = memo(function LinePreview({
  line: { text, typed },
  onMeant,
}: {
  line: ReadLine
  /** One of several meanings was chosen; null where nothing may be written any more. */
  onMeant: ((text: string) => void) | null
}) {
  const { words } = useQuestion()
  switch (typed.kind) {
    case 'empty':
      return null
    case 'words':
      return <p>{words.readAsWords}</p>
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
          {typed.meant.length > 0 && onMeant !== null ? (
            <MeaningChoice meant={typed.meant} onMeant={onMeant} />
          ) : (
            <p className="overflow-x-auto pb-1">
              <SourceText text={text} span={typed.span} mark={words.unreadablePlace} />
            </p>
          )}
        </>
      )
  }
})
