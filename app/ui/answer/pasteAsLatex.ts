import { type ReadAgainst, respell } from './readTyped'

/**
 * The LaTeX of what is pasted into a formula field as plain text, from a PDF or a chat: `ŷk(1 − ŷk)` has its indices there,
 * where LaTeX would see products. Null where the text is LaTeX, says the same as LaTeX, or cannot be read.
 */
export function pasteAsLatex(text: string, against: ReadAgainst): string | null {
  const pasted = text.trim().replace(/^`([^`]+)`$/, '$1')
  if (/[\\$\n]/.test(pasted)) return null
  const latex = respell(pasted, 'plain', 'latex', against)
  return latex === respell(pasted, 'latex', 'latex', against) ? null : latex
}
