import { type Spelling, spell } from '@/lib/expr/spellings'
import type { DeclaredSymbol } from '@/lib/expr/vocabulary'
import type { Shape } from '@/lib/model/shape'
import type { Fault } from './questionFault'
import { valueAt } from './readStructure'
import { RESERVED_NAMES } from './reservedNames'
import { faultAt, type KeyPath, type Source } from './source'

/**
 * Faults of `column: x`, which lets `x^{(i)}` stand for a column: what cannot be a spelling, one that is a function's, and one
 * that another symbol may be read from, be it alone, with a number in round brackets or as a column.
 */
export function checkColumns(
  symbols: readonly DeclaredSymbol[],
  columnOf: (name: string) => { readonly text: string; readonly path: KeyPath } | null,
  source: Source,
): Fault[] {
  return symbols.flatMap((symbol) => {
    const written = columnOf(symbol.name)
    const reason = written && spellingReason(written.text, symbol, symbols)
    return reason === null ? [] : [faultAt(source, { path: written?.path ?? [] }, reason)]
  })
}

/** Faults of columns of what is no matrix, by its shape in the model. */
export function columnShapeFaults(
  symbols: readonly DeclaredSymbol[],
  shapes: ReadonlyMap<string, Shape>,
  source: Source,
): Fault[] {
  return symbols
    .filter(({ name, column }) => column !== undefined && shapes.get(name)?.length !== 2)
    .map(({ name }) => {
      const beside: KeyPath = ['given', name, 'column']
      const path = valueAt(source.value, beside) === undefined ? ['column', name] : beside
      return faultAt(source, { path }, `\`column\` needs a matrix; \`${name}\` is none`)
    })
}

function spellingReason(
  written: string,
  symbol: DeclaredSymbol,
  symbols: readonly DeclaredSymbol[],
): string | null {
  const own = spell(symbol.column ?? written, symbol)
  if (own === null || own.label !== null) {
    return `\`${written}\` cannot spell the columns of \`${symbol.name}\`: it is a letter or word, with a hat or an index at most`
  }
  if (own.subscript === null && RESERVED_NAMES.has(own.head)) {
    return `\`${written}\`, for the columns of \`${symbol.name}\`, is the name of a function`
  }
  const other = symbols.find((rival) => rival !== symbol && isReadAs(own, rival))
  return other === undefined
    ? null
    : `\`${written}\` would be read as a column of \`${symbol.name}\` and as \`${other.name}\``
}

/** Whether a symbol has a spelling of the same letter and index, unless a label in square brackets tells it apart. */
function isReadAs(own: Spelling, { name, tex, aliases, column }: DeclaredSymbol): boolean {
  const texts = [name, tex, ...aliases, ...(column === undefined ? [] : [column])]
  return texts.some((text) => {
    const spelling = spell(text, own.symbol)
    return (
      spelling?.head === own.head &&
      spelling.subscript === own.subscript &&
      spelling.label?.startsWith('[') !== true
    )
  })
}
