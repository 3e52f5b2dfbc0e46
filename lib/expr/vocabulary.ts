/**
 * What the reader may know of a question: names and spellings, nothing else. It goes to the browser, so it
 * never holds a shape, a definition or a target.
 */

/** A `size` stands for a number and has no entries: K, and a name whose value varies from student to student. */
export type SymbolRole = 'size' | 'quantity' | 'index'

/** One declared name and the ways it may be written. */
export interface DeclaredSymbol {
  /** Canonical name, as in the question file: `yhat`, `z2`, `D_a`. */
  readonly name: string
  readonly role: SymbolRole
  /** How it is printed in LaTeX: `\hat{y}`, `z^{[2]}`, `D_a`. */
  readonly tex: string
  /** Further spellings a writer may use, in either format: `z`, `W`. */
  readonly aliases: readonly string[]
  /** Whether it is given and so depends on nothing: before a bracket it can only be a factor. */
  readonly given?: boolean
  /** How its columns are printed, without their number: `\mathbf{x}` where `\mathbf{x}^{(i)}` is the i-th. */
  readonly column?: string
}

export interface Vocabulary {
  readonly symbols: readonly DeclaredSymbol[]
}

export type Format = 'latex' | 'plain'
