'use client'

import type { AsksText, AsksWriting } from '../asks'
import { WrittenAnswer } from '../WrittenAnswer'
import { useQuestion } from './QuestionFrame'
import type { Written } from './written'

/** A text as it is read, its formulas set. */
export function OtherTextSet({
  written,
  asks,
}: {
  written: Written
  asks: AsksWriting | AsksText
}) {
  const { vocabulary, locale } = useQuestion()
  return <WrittenAnswer answer={{ ...written, files: [] }} {...{ asks, vocabulary, locale }} />
}
