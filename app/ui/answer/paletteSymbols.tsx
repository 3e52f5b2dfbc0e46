import { Formula } from '@/app/ui/Formula'
import { spell } from '@/lib/expr/spellings'
import type { DeclaredSymbol, Vocabulary } from '@/lib/expr/vocabulary'
import type { PaletteSymbol } from './QuestionFrame'
import { wantedSymbols } from './wantedSymbols'

/** What the palette of a question offers: its symbols, each followed by its columns where they have a name. */
export function paletteSymbols(vocabulary: Vocabulary): readonly PaletteSymbol[] {
  return wantedSymbols(vocabulary, 'formula').flatMap((symbol) => [
    symbolItself(symbol),
    ...columnOf(symbol),
  ])
}

function symbolItself({ name, tex, role }: DeclaredSymbol): PaletteSymbol {
  return { name, tex, isSize: role === 'size', shown: <Formula latex={tex} /> }
}

function columnOf(symbol: DeclaredSymbol): readonly PaletteSymbol[] {
  const { name, column } = symbol
  if (column === undefined) return []
  const letter = spell(column, symbol)?.head ?? name
  const shown = <Formula key={name} latex={`${column}^{(\\cdot)}`} />
  return [{ name: `${letter}^()`, tex: `${column}^{(#?)}`, isSize: false, shown }]
}
