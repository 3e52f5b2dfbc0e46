import type { DeclaredSymbol, SymbolRole, Vocabulary } from '@/lib/expr/vocabulary'
import type { Expects } from './shortcuts'

const ORDER: Readonly<Record<SymbolRole, number>> = { quantity: 0, index: 1, size: 2 }

/** A shape is written in sizes; a formula in everything the question declares, what it is about first. */
export function wantedSymbols(vocabulary: Vocabulary, expects: Expects): readonly DeclaredSymbol[] {
  return expects === 'shape'
    ? vocabulary.symbols.filter((symbol) => symbol.role === 'size')
    : [...vocabulary.symbols].sort((a, b) => ORDER[a.role] - ORDER[b.role])
}
