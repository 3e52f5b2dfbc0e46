import { respellLines } from '@/lib/expr/respellLines'
import type { Format } from '@/lib/expr/vocabulary'
import { type ReadAgainst, respell } from './readTyped'

/**
 * The LaTeX of what is pasted into a formula field as plain text, from a PDF or a chat: `ŷk(1 − ŷk)` has its indices there,
 * where LaTeX would see products. Null where the text is LaTeX, says the same as LaTeX, or cannot be read.
 */
export function pasteAsLatex(text: string, against: ReadAgainst): string | null {
  const pasted = text.trim().replace(/^`([^`]+)`$/, '$1')
  if (/[\\$\n]/.test(pasted)) return null
  const [latex] = linesAsLatex([pasted], against)
  return latex === undefined || latex === pasted ? null : latex
}

/**
 * The LaTeX of lines of plain text, each a line. Those that say the same as LaTeX, or cannot be read, stay as they are, save words, whose
 * spaces a formula field keeps only in `\text`.
 */
export function linesAsLatex(
  lines: readonly string[],
  { vocabulary, asks }: ReadAgainst,
): readonly string[] {
  const respelt = (from: Format) =>
    asks.kind === 'formula'
      ? respellLines(lines, { from, to: 'latex', vocabulary, free: asks.free })
      : lines.map((line) => respell(line, from, 'latex', { vocabulary, asks }))
  const [plain, latex] = [respelt('plain'), respelt('latex')]
  return lines.map((line, at) => {
    const meant = plain[at] ?? null
    const isSame = meant === latex[at] && !meant?.includes('\\text')
    return meant === null || isSame ? line : meant
  })
}
