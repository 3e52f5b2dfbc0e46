import { spell } from '@/lib/expr/spellings'
import type { DeclaredSymbol, Vocabulary } from '@/lib/expr/vocabulary'
import { checkColumns } from './checkColumns'
import { checkNames, declarationsOf } from './checkNames'
import { defaultTex } from './defaultTex'
import type { Fault } from './questionFault'
import type { WrittenGiven, WrittenQuestion } from './questionSchema'
import { RESERVED_NAMES } from './reservedNames'
import { faultAt, type KeyPath, type Source } from './source'

/** One way to write a declared name, and where the author says so. */
export interface WrittenSpelling {
  readonly text: string
  readonly path: KeyPath
}

/**
 * The names of a question with their spellings, and every clash among them: a name declared twice, a spelling or alias
 * that two names share (bold and spaces make no difference), a name that is a function's, a spelling with a power.
 */
export function buildVocabulary(
  written: WrittenQuestion,
  givens: ReadonlyMap<string, WrittenGiven>,
  source: Source,
): { readonly vocabulary: Vocabulary; readonly faults: readonly Fault[] } {
  const declarations = declarationsOf(written)
  const faults = checkNames(written, givens, source)
  const owners = new Map<string, string>()
  const claimed = declarations.map(({ name, role, path }) => {
    const tex = spellingUnder('tex', name, written, givens)
    const aliases = aliasSpellings(name, written, givens)
    const spellings = [{ text: name, path }, ...(tex === null ? [] : [tex]), ...aliases]
    const symbol = { name, role, tex: tex?.text ?? name, aliases: aliases.map(({ text }) => text) }
    for (const spelling of spellings) {
      const reason = claimSpelling(spelling.text, symbol, owners)
      const at = { path: spelling.path, within: spelling.path === path ? 'key' : 0 } as const
      if (reason !== null) faults.push(faultAt(source, at, reason))
    }
    return { symbol, hasTex: tex !== null }
  })
  const columnOf = (name: string) => spellingUnder('column', name, written, givens)
  const symbols = claimed.map(({ symbol, hasTex }): DeclaredSymbol => {
    const tex = hasTex
      ? symbol.tex
      : defaultTex(symbol.name, (letters) => owners.has(bareKey(letters)))
    const printed = claimSpelling(tex, symbol, owners) === null ? { ...symbol, tex } : symbol
    const column = columnOf(symbol.name)
    return {
      ...printed,
      ...(givens.has(symbol.name) && { given: true }),
      ...(column !== null && { column: texOfColumn(column.text) }),
    }
  })
  return {
    vocabulary: { symbols },
    faults: [...faults, ...checkColumns(symbols, columnOf, source)],
  }
}

/** A name is printed as any other; what holds a command is TeX already. */
function texOfColumn(column: string): string {
  return column.includes('\\') ? column : defaultTex(column, () => true)
}

/** What stands under a key beside a given, or apart from any name's declaration. */
function spellingUnder(
  key: 'tex' | 'column',
  name: string,
  written: WrittenQuestion,
  givens: ReadonlyMap<string, WrittenGiven>,
): WrittenSpelling | null {
  const beside = givens.get(name)?.[key]
  if (beside !== undefined) return { text: beside, path: ['given', name, key] }
  const apart = Object.hasOwn(written[key], name) ? written[key][name] : undefined
  return apart === undefined ? null : { text: apart, path: [key, name] }
}

function aliasSpellings(
  name: string,
  written: WrittenQuestion,
  givens: ReadonlyMap<string, WrittenGiven>,
): WrittenSpelling[] {
  const beside = givens.get(name)?.aliases ?? []
  const apart = Object.hasOwn(written.aliases, name) ? (written.aliases[name] ?? []) : []
  return [
    ...beside.map((text, at) => ({ text, path: ['given', name, 'aliases', at] })),
    ...apart.map((text, at) => ({ text, path: ['aliases', name, at] })),
  ]
}

/** Why a symbol may not be spelled so; null if it may, and then the spelling is its own from now on. */
function claimSpelling(
  text: string,
  symbol: DeclaredSymbol,
  owners: Map<string, string>,
): string | null {
  const { name } = symbol
  const spelling = spell(text, symbol)
  if (spelling === null) {
    return `\`${text}\` cannot spell \`${name}\`: a spelling is a letter or word with a hat, a label in brackets or an index, and no power`
  }
  const { head, label, subscript } = spelling
  if (text !== name && label === null && subscript === null && RESERVED_NAMES.has(head)) {
    return `\`${text}\`, a spelling of \`${name}\`, is the name of a function`
  }
  const key = JSON.stringify([head, label, subscript])
  const owner = owners.get(key)
  if (owner !== undefined && owner !== name) {
    return `\`${text}\` would be read as \`${owner}\` and as \`${name}\``
  }
  owners.set(key, name)
  return null
}

/** The key of a spelling that is its letters alone. */
function bareKey(letters: string): string {
  return JSON.stringify([letters, null, null])
}
