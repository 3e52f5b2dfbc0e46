'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import type { AsksWriting } from '../asks'
import { useQuestion } from './QuestionFrame'
import type { ReadLine } from './readLines'
import type { readTyped } from './readTyped'
import { usePreviewed } from './usePreviewed'

/** What an answer is read as; null until the reader's code has come. */
export function useTyped(text: string, format: Format, asks: AsksWriting): ReadLine | null {
  const { locale, vocabulary } = useQuestion()
  const [read, setRead] = useState<typeof readTyped | null>(null)
  const settled = usePreviewed(text)

  useEffect(() => {
    // Without a network, or after an upgrade, what is typed is not read here; the reading's own place says so.
    import('./readTyped').then(
      (loaded) => setRead(() => loaded.readTyped),
      () => undefined,
    )
  }, [])

  return useMemo(() => {
    if (read === null) return null
    return { text: settled, typed: read(settled, format, { vocabulary, asks }, locale) }
  }, [read, settled, format, vocabulary, asks, locale])
}
