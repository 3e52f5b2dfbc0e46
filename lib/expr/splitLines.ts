import type { Format } from './vocabulary'

/** Environments that only lay lines out. Any other, such as cases and matrices, stays whole within its line. */
const LAYOUT = /^(?:align(?:at|ed|edat)?|split|gather(?:ed)?|equation|eqnarray|multline)\*?$/

/** A piece of LaTeX that tells where a line ends or which brackets are open; what is between two of them is one more. */
const PIECE =
  /\\(begin|end)\s*\{([^{}]*)\}(?:(?<=at\*?\})\s*\{\d+\})?|\\\\\*?(?:\s*\[[^\]]*\])?|\\displaylines\s*\{|\\(?:left|right)(?![A-Za-z])|\\(?:notag|nonumber)(?![A-Za-z])|\\[[\]]|\\(?:[A-Za-z]+|.)|\$\$?|[\\&{}]|[^\\&{}$]+/gs

/** What stands between two lines in the text that is stored. */
export const JOINTS: Readonly<Record<Format, string>> = { plain: '\n', latex: ' \\\\\n' }

/**
 * The lines of a derivation held as one text. Plain text ends a line where it ends. LaTeX ends one at `\\` and around an
 * environment that lays lines out, both only outside of braces, brackets that grow, cases and matrices; the `&` of that
 * layout are dropped. There is always one line at least; empty ones within stay, those that only end a layout do not.
 */
export function splitLines(text: string, format: Format): readonly string[] {
  return format === 'plain' ? text.split(/\r\n?|\n/) : splitLatex(text)
}

/** Lines that were pasted, and in which spelling they are. */
export interface PastedLines {
  readonly lines: readonly string[]
  readonly format: Format
}

/**
 * The lines of a text as it is pasted into a field of a spelling: LaTeX may come into a plain field, and plain text into a formula
 * field, where its lines are lines too, save the empty ones. Of LaTeX, in which a line end by itself says nothing, only lines that each
 * go on with `=` are. What a chat shows as code comes without its fence.
 */
export function splitPasted(text: string, format: Format): PastedLines {
  const pasted = unfenced(text.trim())
  if (/\\\\|\\begin\{/.test(pasted)) return { lines: splitLines(pasted, 'latex'), format: 'latex' }
  const spelling = /[\\$]/.test(pasted) ? 'latex' : 'plain'
  const isList = /^[^\n]+(?:\n\s*&?=[^\n]+)+$/.test(pasted)
  if (format === 'latex' && spelling === 'latex' && !isList) {
    return { lines: splitLines(pasted, 'latex'), format: 'latex' }
  }
  const lines = splitLines(pasted, 'plain')
  const isKept = (line: string) => format === 'plain' || line.trim() !== ''
  return { lines: lines.length === 1 ? lines : lines.filter(isKept), format: spelling }
}

/** Without the backticks that code has around it in a chat. */
function unfenced(text: string): string {
  const [, block, inline] = /^(?:```\w*\n([^`]*)```|`([^`]+)`)$/.exec(text) ?? []
  return (block ?? inline ?? text).trim()
}

/** One text of a derivation's lines. Empty lines at its end are no part of it. */
export function joinLines(lines: readonly string[], format: Format): string {
  const last = lines.findLastIndex((line) => line.trim() !== '')
  return lines.slice(0, last + 1).join(JOINTS[format])
}

function splitLatex(text: string): readonly string[] {
  const lines: string[] = []
  /** What is open, outermost first: what lays out, and what holds its rows together. */
  const open: ('layout' | 'whole')[] = []
  let line = ''
  const isWhole = () => open.includes('whole')
  const end = (keepsEmpty: boolean) => {
    if (keepsEmpty || line.trim() !== '') lines.push(line.trim())
    line = ''
  }

  for (const [piece, edge, environment = ''] of text.matchAll(PIECE)) {
    const opens = openedBy(piece, edge, environment)
    if (opens === 'layout' && !isWhole()) {
      open.push('layout')
      end(false)
    } else if (opens !== null) {
      open.push('whole')
      line += piece
    } else if (closes(piece, edge)) {
      if (open.pop() === 'layout') end(false)
      else line += piece
    } else if (isWhole()) line += piece
    else if (piece.startsWith('\\\\')) end(true)
    else if (!isLayoutMark(piece)) line += piece
  }
  end(lines.length === 0 || /\\\\\s*$/.test(text))
  return lines
}

function openedBy(
  piece: string,
  edge: string | undefined,
  environment: string,
): 'layout' | 'whole' | null {
  if (edge === 'begin') return LAYOUT.test(environment) ? 'layout' : 'whole'
  if (piece.startsWith('\\displaylines')) return 'layout'
  return piece === '{' || piece === '\\left' ? 'whole' : null
}

function closes(piece: string, edge: string | undefined): boolean {
  return edge === 'end' || piece === '}' || piece === '\\right'
}

/** What says only how lines are laid out, or that mathematics begins and ends. */
function isLayoutMark(piece: string): boolean {
  return /^(?:&|\$\$?|\\[[\]]|\\(?:notag|nonumber))$/.test(piece)
}
