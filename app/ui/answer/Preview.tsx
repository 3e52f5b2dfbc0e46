'use client'

import { memo } from 'react'
import { Formula } from '../Formula'
import { Sentence } from '../Sentence'
import { SourceText } from '../SourceText'
import { MeaningChoice } from './MeaningChoice'
import { useQuestion } from './QuestionFrame'
import type { ReadLine } from './readLines'

/** "We read this as": the tree of what stands in the field, or where the reader stopped and why. */
export const Preview = memo(function Preview({
  read,
  onMeant,
}: {
  /** Null while the reader's code has not come. */
  read: ReadLine | null
  onMeant: ((text: string) => void) | null
}) {
  const { words } = useQuestion()
  const empty = <p className="screen-only text-sm text-ink-soft">{words.readAsEmpty}</p>
  if (read === null) return empty
  const { text, typed } = read
  switch (typed.kind) {
    case 'empty':
      return empty
    case 'words':
      return <p className="text-sm text-ink-soft">{words.readAsWords}</p>
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
          {typed.meant.length > 0 && onMeant !== null ? (
            <MeaningChoice meant={typed.meant} onMeant={onMeant} />
          ) : (
            <p className="mt-1 overflow-x-auto pb-1">
              <SourceText text={text} span={typed.span} mark={words.unreadablePlace} />
            </p>
          )}
        </>
      )
  }
})
