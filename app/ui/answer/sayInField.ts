import type { MathfieldElement } from 'mathlive'
import { caretWords } from '@/lib/i18n/caretWords'
import { fill } from '@/lib/i18n/fill'
import { spellLatex } from '@/lib/i18n/spellLatex'
import type { Locale } from '@/lib/question/question'
import { type ReadAgainst, readTyped } from './readTyped'
import { sayCaret } from './sayCaret'

/** What MathLive tells of itself when it would speak. */
export interface Announcement {
  readonly command: string
  /** The offset of the caret before. */
  readonly before: number
  /** What stood before the caret when the change began. */
  readonly gone: string
}

/** The sentence for what has just been done in a field; null where there is none. */
export function sayInField(
  field: MathfieldElement,
  { command, before, gone }: Announcement,
  against: ReadAgainst,
  locale: Locale,
): string | null {
  const words = caretWords(locale)
  const say = (latex: string) => sayPiece(latex, against, locale)
  if (command === 'delete') return fill(words.deleted, { what: say(gone) })
  if (command === 'replacement') return say(field.getElementInfo(field.position)?.latex ?? '')
  return command.startsWith('move') ? sayCaret(field, before, words, say) : null
}

/** A piece that can be read is spoken as what it is, any other one sign after the other. */
function sayPiece(latex: string, against: ReadAgainst, locale: Locale): string {
  const typed = /\\[a-z]*frac|\\sqrt|\\left/.test(latex)
    ? readTyped(latex, 'latex', against, locale)
    : null
  return typed?.kind === 'read' ? typed.spoken : spellLatex(latex, locale)
}
