import { invariant } from '@/lib/expr/invariant'
import { readCondition, readFormula } from '@/lib/expr/read'
import type { Condition, Tree } from '@/lib/expr/tree'
import type { DeclaredSymbol, SymbolRole, Vocabulary } from '@/lib/expr/vocabulary'
import { elaborate } from './elaborate'
import { elaborateModel, type ModelFault } from './elaborateModel'
import { type Compiled, compile } from './evaluate'
import type { Domain, Model } from './model'
import { type Scope, scopeOf } from './scope'

/** A model as an author writes it, in plain text, for tests. */
export interface Written {
  readonly sizes?: Readonly<Record<string, readonly [least: number, greatest: number]>>
  readonly constraints?: readonly string[]
  readonly givens?: Readonly<Record<string, readonly string[]>>
  readonly domains?: Readonly<Record<string, Domain>>
  readonly define?: Readonly<Record<string, string>>
  readonly indices?: Readonly<Record<string, string>>
  readonly layout?: 'numerator' | 'denominator'
  readonly batch?: boolean
  readonly numbers?: Readonly<Record<string, number>>
}

export interface Told {
  readonly model: Model
  readonly vocabulary: Vocabulary
  readonly faults: readonly ModelFault[]
  readonly tree: (text: string, free?: readonly string[]) => Tree
  readonly condition: (text: string) => Condition
  readonly scope: (...free: string[]) => Scope
  /** Reads, elaborates and compiles; the text must fit. */
  readonly value: (text: string, ...free: string[]) => Compiled
}

/** Reads a written model. */
export function told(written: Written): Told {
  const { sizes = {}, givens = {}, define = {}, indices = {}, domains = {}, numbers = {} } = written
  const symbols = (names: object, role: SymbolRole): DeclaredSymbol[] =>
    Object.keys(names).map((name) => ({ name, role, tex: name, aliases: [] }))
  const vocabulary: Vocabulary = {
    symbols: [
      ...symbols({ ...sizes, ...numbers }, 'size'),
      ...symbols({ ...givens, ...define }, 'quantity'),
      ...symbols(indices, 'index'),
    ],
  }
  const tree = (text: string, free: readonly string[] = []): Tree => {
    const read = readFormula(text, { format: 'plain', vocabulary, free })
    invariant(read.kind === 'read', `${text} can be read: ${JSON.stringify(read)}`)
    return read.value
  }
  const condition = (text: string): Condition => {
    const read = readCondition(text, { format: 'plain', vocabulary })
    invariant(read.kind === 'read', `${text} can be read: ${JSON.stringify(read)}`)
    return read.value
  }
  const { model, faults } = elaborateModel(
    {
      sizes: Object.entries(sizes).map(([name, [least, greatest]]) => ({ name, least, greatest })),
      constraints: (written.constraints ?? []).map(condition),
      givens: Object.entries(givens).map(([name, shape]) => ({
        name,
        shape: shape.map((axis) => tree(axis)),
        domain: domains[name] ?? { kind: 'real' },
        value: null,
      })),
      definitions: Object.entries(define).map(([name, text]) => ({ name, tree: tree(text) })),
      indices: Object.entries(indices).map(([name, size]) => ({ name, size: tree(size) })),
      layout: written.layout ?? 'numerator',
      numbers: new Map(Object.entries(numbers)),
      batch: written.batch ?? false,
    },
    vocabulary,
  )
  const scope = (...free: string[]): Scope => scopeOf(model, vocabulary, free)
  const value = (text: string, ...free: string[]): Compiled => {
    const elaborated = elaborate(tree(text, free), scope(...free))
    invariant(elaborated.kind === 'elaborated', `${text} fits: ${JSON.stringify(elaborated)}`)
    return compile(elaborated.tree, model)
  }
  return { model, vocabulary, faults, tree, condition, scope, value }
}
