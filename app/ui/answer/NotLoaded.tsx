'use client'

import { useQuestion } from './QuestionFrame'

/** In the place of a part of the page whose code could not be had: typing and handing in go on without it. */
export function NotLoaded() {
  const { words } = useQuestion()
  return <p className="text-sm text-ink-soft">{words.notLoaded}</p>
}
