'use client'

import { useEffect, useState } from 'react'
import { fill } from '@/lib/i18n/fill'
import { useQuestion } from './QuestionFrame'
import type { ReadLine } from './readLines'

/** How long nobody types, in milliseconds, before what was typed is read out. */
const PAUSE = 900
/** How long it then stands to be read out, in milliseconds. */
const STANDS = 5_000

/**
 * What is typed as a sentence, for who hears the page: it describes its field, and is read out when typing pauses. What
 * stood there before is not read out by itself, and who reads on finds the formula once, as it is shown.
 */
export function SpokenReading({ id, read }: { id: string; read: ReadLine | null | undefined }) {
  const { words } = useQuestion()
  const sentence = sentenceOf(read, words)
  const [said, setSaid] = useState('')
  const [heard, setHeard] = useState('')
  const [first, setFirst] = useState<string | null>(null)
  const [isTyped, setIsTyped] = useState(false)
  const text = read?.text ?? null
  if (first === null && text !== null) {
    setFirst(text)
    setSaid(sentence)
  } else if (!isTyped && text !== first) setIsTyped(true)

  useEffect(() => {
    const timer = setTimeout(() => {
      setSaid(sentence)
      if (isTyped) setHeard(sentence)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [sentence, isTyped])

  useEffect(() => {
    if (heard === '') return
    const timer = setTimeout(() => setHeard(''), STANDS)
    return () => clearTimeout(timer)
  }, [heard])

  return (
    <>
      <p id={id} hidden>
        {said}
      </p>
      <p aria-live="polite" className="sr-only">
        {heard}
      </p>
    </>
  )
}

function sentenceOf(
  read: ReadLine | null | undefined,
  words: ReturnType<typeof useQuestion>['words'],
): string {
  const typed = read?.typed
  switch (typed?.kind) {
    case 'read':
      return [
        fill(words.saidRead, { formula: typed.spoken }),
        ...typed.warnings.map((one) => `${words.warning} ${one}`),
      ].join('. ')
    case 'unreadable':
      return fill(words.saidUnreadable, { sentence: typed.sentence })
    case 'words':
      return words.saidWords
    default:
      return ''
  }
}
