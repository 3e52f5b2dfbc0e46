import { LETTERS } from './commands'
import type { Spellings } from './spellings'
import type { Tree } from './tree'

/** A declared name as its question writes it; a bound index that is not declared by its own letter. */
export function latexName(name: string, spellings: Spellings): string {
  const declared = spellings.byName.get(name)
  if (declared !== undefined) return declared.tex
  if (LETTERS.has(name)) return `\\${name}`
  return name.length > 1 ? `\\mathrm{${name}}` : name
}

/** Whether a power may be put on a name as printed: not on one with a label of its own. */
export function takesPower(name: string, spellings: Spellings): boolean {
  return !latexName(name, spellings).includes('^')
}

/** How an array's columns are written, if they have a way of their own; behind that way a bracket is a label, never a power. */
export function columnName(array: Tree, spellings: Spellings): string | undefined {
  return array.kind === 'name' ? spellings.byName.get(array.name)?.column : undefined
}

/**
 * Whether an index may be put on a name as printed: not on one that ends in a subscript, nor where letter and index
 * together spell another declared name (`d_k`).
 */
export function takesIndex(name: string, index: string, spellings: Spellings): boolean {
  if (latexName(name, spellings).includes('_')) return false
  const letters = index.replace(/[\\{}\s]/g, '')
  for (const same of spellings.byHead.values()) {
    if (!same.some((one) => one.symbol.name === name)) continue
    if (same.some((one) => one.subscript !== null && letters.startsWith(one.subscript)))
      return false
  }
  return true
}
