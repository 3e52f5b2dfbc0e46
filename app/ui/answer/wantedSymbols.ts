import type { DeclaredSymbol, SymbolRole, Vocabulary } from '@/lib/expr/vocabulary'
import type { Expects } from './shortcuts'

const ORDER: Readonly<Record<SymbolRole, number>> = { quantity: 0, index: 1, size: 2 }

/** A shape is written in sizes; a formula in everything the question declares, what it is about first; a number in none of it. */
export function wantedSymbols(vocabulary: Vocabulary, expects: Expects): readonly DeclaredSymbol[] {
  switch (expects) {
    case 'shape':
      return vocabulary.symbols.filter((symbol) => symbol.role === 'size')
    case 'formula':
      return [...vocabulary.symbols].sort((a, b) => ORDER[a.role] - ORDER[b.role])
    case 'number':
      return []
  }
}
