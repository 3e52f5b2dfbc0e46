import { piecesOf } from './derivationPieces'
import { isKeyword, isSign } from './parser'
import { cut, type ReadingOptions, reading } from './read'
import { headingEnd } from './readWork'
import { spellingsOf } from './spellings'
import type { Token } from './token'
import type { Span } from './tree'
import { isStop } from './workWriter'

/** What a line of a derivation is made of, in its order. */
export type LinePart =
  /** Words, those that head a case among them; `text` is what they are read as. */
  | { readonly kind: 'words'; readonly text: string; readonly span: Span }
  /** A stop, or `⇒`, between them. */
  | { readonly kind: 'sign'; readonly text: string; readonly span: Span }
  /** A formula; `heads` where a case may stand instead: behind `if`, before a colon. */
  | {
      readonly kind: 'formula'
      readonly tokens: readonly Token[]
      readonly heads: boolean
      readonly span: Span
    }

/** Cuts one line into its words and formulas; null where the line cannot even be cut into tokens. */
export function lineParts(line: string, options: ReadingOptions): readonly LinePart[] | null {
  const read = reading(line, options, () => {
    const row = cut(line, options).filter(({ kind }) => kind !== 'end-of-text')
    const value = piecesOf(row, spellingsOf(options.vocabulary)).flatMap(
      (piece): readonly LinePart[] => {
        if (piece.kind === 'formula') return formulaParts(piece.tokens)
        return [/^[,.;⇒]$/.test(piece.text) ? { ...piece, kind: 'sign' } : piece]
      },
    )
    return { kind: 'read', value: value.map(reachOut), warnings: [] }
  })
  return read.kind === 'read' ? read.value : null

  /** A formula reaches to what stands around it: its tokens know nothing of the braces of `\mathbf{w}`. */
  function reachOut(part: LinePart, at: number, parts: readonly LinePart[]): LinePart {
    if (part.kind !== 'formula') return part
    const start = parts[at - 1]?.span[1] ?? 0
    return { ...part, span: [start, parts[at + 1]?.span[0] ?? line.length] }
  }
}

/** The words and stops around a formula are parts of their own. */
function formulaParts(tokens: readonly Token[]): readonly LinePart[] {
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (first === undefined || last === undefined) return []
  if (isStop(first)) return [signPart(first), ...formulaParts(tokens.slice(1))]
  if (isKeyword(first, 'if')) {
    const end = headingEnd(tokens)
    return [wordPart(first), ...headParts(tokens.slice(1, end)), ...formulaParts(tokens.slice(end))]
  }
  if (['then', 'and', 'otherwise'].some((word) => isKeyword(first, word))) {
    return [wordPart(first), ...formulaParts(tokens.slice(1))]
  }
  if (!isStop(last)) return [formulaPart(tokens, false)]
  const body = tokens.slice(0, -1)
  return [...(isSign(last, ':') ? headParts(body) : formulaParts(body)), signPart(last)]
}

function headParts(tokens: readonly Token[]): readonly LinePart[] {
  return tokens.length === 0 ? [] : [formulaPart(tokens, true)]
}

function formulaPart(tokens: readonly Token[], heads: boolean): LinePart {
  const span: Span = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
  return { kind: 'formula', tokens, heads, span }
}

function wordPart({ text, start, end }: Token): LinePart {
  return { kind: 'words', text, span: [start, end] }
}

function signPart({ text, start, end }: Token): LinePart {
  return { kind: 'sign', text, span: [start, end] }
}
