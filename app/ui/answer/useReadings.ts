'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import type { AsksFormula } from '../asks'
import { afterFields } from './fieldTurns'
import type { Line } from './lineHistory'
import { useQuestion } from './QuestionFrame'
import type { lineReader, ReadLine } from './readLines'
import { usePreviewed } from './usePreviewed'

/** What each line is read as, by its number; empty until the reader's code has come. */
export function useReadings(
  lines: readonly Line[],
  format: Format,
  asks: AsksFormula,
): ReadonlyMap<number, ReadLine> {
  const { locale, vocabulary } = useQuestion()
  const [makeReader, setMakeReader] = useState<typeof lineReader | null>(null)
  const settled = usePreviewed(lines)

  useEffect(() => {
    // Without a network, or after an upgrade, the lines are typed without being read.
    afterFields()
      .then(() => import('./readLines'))
      .then(
        (loaded) => setMakeReader(() => loaded.lineReader),
        () => undefined,
      )
  }, [])

  const read = useMemo(
    () => makeReader?.(format, { vocabulary, asks }, locale),
    [makeReader, format, vocabulary, asks, locale],
  )
  return useMemo(() => {
    const texts = settled.map(({ text }) => text)
    const all = read?.(texts) ?? []
    return new Map(
      settled.flatMap(({ id }, place) => {
        const line = all[place]
        return line === undefined ? [] : [[id, line] as const]
      }),
    )
  }, [read, settled])
}
