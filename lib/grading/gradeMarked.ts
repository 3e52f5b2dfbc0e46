import { makeVerdict, unreadableVerdict } from './makeVerdict'
import type { PreparedMarked } from './preparePart'
import type { Verdict } from './verdict'

/** Takes in what a person marks: undecided until then. Nothing at all, and more than is asked, are unreadable. */
export function gradeMarked(prepared: PreparedMarked, text: string): Verdict {
  const { target } = prepared
  if (text.trim() === '') {
    return unreadableVerdict(prepared, { code: 'empty', span: [0, text.length] })
  }
  if (target.kind === 'text' && text.length > target.longest) {
    const { length } = text
    const limit = target.longest
    return unreadableVerdict(prepared, { code: 'long-text', limit, length, span: [limit, length] })
  }
  return makeVerdict(prepared, { outcome: 'undecided', note: 'awaits-marking' })
}
