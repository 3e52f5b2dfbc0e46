import type { LocalDefinition } from './derivation'
import { firstOutside } from './derivationPieces'
import { isSign } from './parser'
import { type Spellings, spellingsOf } from './spellings'
import type { Token } from './token'
import { FUNCTION_NAMES } from './tree'
import type { DeclaredSymbol, Vocabulary } from './vocabulary'

/** A symbol that a formula introduces, by its place. */
export interface Introduced extends Omit<LocalDefinition, 'name'> {
  readonly head: Token
  /** Where the `=` stands. */
  readonly equals: number
}

/** The new symbol on the left of an `=`: `p`, `p_k`, `p[k]`; null where the name is declared, or anything else stands there. */
export function introducedBy(tokens: readonly Token[], vocabulary: Vocabulary): Introduced | null {
  const equals = firstOutside(tokens, (found) => isSign(found, '='))
  const [head, ...scripts] = tokens.slice(0, Math.max(0, equals))
  if (head === undefined || !isNew(head, spellingsOf(vocabulary))) return null
  const inner = scripts.filter(({ kind, text }) => kind !== 'sign' || !'_{}[],'.includes(text))
  if (!inner.every(({ kind }) => kind === 'word')) return null
  const parameters = inner.flatMap(({ text, whole }) => (whole ? [text] : [...text]))
  return { head, parameters, equals }
}

/** A new name before a bracket on the left of an `=`, as functions are introduced (`p(t) = …`): this language has only symbols. */
export function introducedWithBrackets(
  tokens: readonly Token[],
  vocabulary: Vocabulary,
): Token | null {
  const [head, next] = tokens
  const equals = firstOutside(tokens, (found) => isSign(found, '='))
  if (head === undefined || next === undefined || equals < 0) return null
  const isFunction = FUNCTION_NAMES.some((own) => own === head.text)
  return isSign(next, '(') && !isFunction && isNew(head, spellingsOf(vocabulary)) ? head : null
}

/** The symbol as the lines below it may use it; `text` is what it was read from. */
export function introducedSymbol({ head }: Introduced, text: string): DeclaredSymbol {
  const written = text.slice(head.start, head.end).trim()
  const tex = written.startsWith('\\') || head.text.length === 1 ? written : head.text
  return { name: head.text, role: 'quantity', tex, aliases: [], given: true }
}

function isNew({ kind, text }: Token, spellings: Spellings): boolean {
  return kind === 'word' && !spellings.byHead.has(text)
}
