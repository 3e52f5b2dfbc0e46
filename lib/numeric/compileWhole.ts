import type { Tree } from '@/lib/expr/tree'
import { wholeOf } from './chain'
import type { Environment } from './environment'
import type { Frame } from './frame'

/** Compiles what counts: an index, a limit, a size. NaN where the value is no whole number or rounding leaves it open. */
export function compileWhole(tree: Tree, environment: Environment): (frame: Frame) => number {
  if (tree.kind === 'numeral') {
    const value = Number(tree.digits)
    return () => (Number.isInteger(value) ? value : Number.NaN)
  }
  if (tree.kind === 'name') {
    const index = environment.bound.get(tree.name) ?? environment.symbols.indices.get(tree.name)
    if (index !== undefined) return (frame) => frame.indices[index] ?? Number.NaN
    const size = environment.symbols.sizes.get(tree.name)
    if (size !== undefined) return (frame) => frame.sizes[size] ?? Number.NaN
  }
  const evaluate = environment.compile(tree, environment)
  return (frame) => wholeOf(evaluate(frame))
}
