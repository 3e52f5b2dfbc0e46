'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import type { Supposed } from '@/lib/gradebook/supposed'
import type { Dictionary } from '@/lib/i18n/dictionary'
import type { Locale } from '@/lib/question/question'

/** A symbol on the palette; `shown` is its formula, set on the server. */
export interface PaletteSymbol {
  readonly name: string
  readonly tex: string
  readonly isSize: boolean
  readonly shown: ReactNode
}

/**
 * What the fields of one question share. Of the question it holds names and spellings only: never a shape, a
 * definition or a target.
 */
export interface QuestionFrameValue {
  readonly itemId: string
  readonly personId: string
  readonly locale: Locale
  readonly zone: string
  /** Whether answers are tried and nothing of them is stored: a preview by staff. */
  readonly isTrial: boolean
  /** The round of practice that is answered, where `itemId` names the question itself; left out in homework. */
  readonly practice?: number
  /** Where such a preview supposes its student to be; left out elsewhere. */
  readonly supposed?: Supposed
  readonly words: Dictionary['answer']
  readonly handing: Dictionary['handing']
  readonly vocabulary: Vocabulary
  readonly symbols: readonly PaletteSymbol[]
}

const Frame = createContext<QuestionFrameValue | null>(null)

export function QuestionFrame({
  value,
  children,
}: {
  value: QuestionFrameValue
  children: ReactNode
}) {
  return <Frame value={value}>{children}</Frame>
}

/** The question around a field. Throws where there is none: a fault of ours. */
export function useQuestion(): QuestionFrameValue {
  const value = useContext(Frame)
  if (value === null) throw new Error('an answer field stands outside a question')
  return value
}
