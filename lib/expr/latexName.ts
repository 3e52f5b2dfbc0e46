import { LITERAL_WORDS } from './commands'
import type { Spellings } from './spellings'

/** A declared name as its question writes it; a bound index that is not declared by its own letter. */
export function latexName(name: string, spellings: Spellings): string {
  const declared = spellings.byName.get(name)
  if (declared !== undefined) return declared.tex
  if (LITERAL_WORDS.has(name)) return `\\${name}`
  return name.length > 1 ? `\\mathrm{${name}}` : name
}

/**
 * Whether a power or an index may be put on a name as printed. A name with a label of its own takes no further
 * superscript; one with a subscript, or whose letter begins a longer declared spelling, takes no further index.
 */
export function takesScripts(
  name: string,
  spellings: Spellings,
): { readonly power: boolean; readonly index: boolean } {
  const tex = latexName(name, spellings)
  const others = [...spellings.byHead.values()].flat()
  const own = others.find((one) => one.symbol.name === name)
  const shared = (own === undefined ? [] : (spellings.byHead.get(own.head) ?? [])).some(
    (one) => one.subscript !== null,
  )
  return { power: !tex.includes('^'), index: !tex.includes('_') && !shared }
}
