import type { Reducer, Reduction } from '@/lib/expr/tree'
import { keepExtreme } from './chain'
import { compileCondition } from './compileCondition'
import { compileLoops } from './compileLoops'
import type { Environment, Evaluate } from './environment'
import { addJets, copyJet, multiplyJets, setConstant, setUndefined } from './jet'
import { makeSlab, resize, type Slab } from './slab'

/** Sum, product, maximum or minimum over indices. An empty sum is 0, an empty product 1, an empty maximum undefined. */
export function compileReduction(tree: Reduction, environment: Environment): Evaluate {
  const { inside, each } = compileLoops(tree, environment)
  const holds = tree.condition === null ? null : compileCondition(tree.condition, inside)
  const body = environment.compile(tree.body, inside)
  const fold = accumulator(tree.reducer, environment.order)
  return (frame) => {
    fold.start()
    const defined = each(frame, () => {
      const included = holds === null ? true : holds(frame)
      if (included) fold.take(body(frame))
      return included !== null
    })
    return fold.finish(defined)
  }
}

interface Accumulator {
  readonly start: () => void
  readonly take: (term: Slab) => void
  readonly finish: (defined: boolean) => Slab
}

/** Gathers the terms of a reduction; the first gives the shape. */
function accumulator(reducer: Reducer, order: number): Accumulator {
  const into = makeSlab(order)
  const product = makeSlab(order)
  let terms = 0
  return {
    start: () => {
      terms = 0
    },
    take: (term) => {
      terms += 1
      if (terms === 1) resize(into, term.rows, term.columns)
      for (let k = 0; k < into.rows * into.columns; k += 1) {
        const at = k << order
        if (terms === 1) {
          copyJet(into, at, term, at)
          continue
        }
        switch (reducer) {
          case 'sum':
            addJets(into, at, into, at, term, at)
            break
          case 'product':
            multiplyJets(product, 0, into, at, term, at)
            copyJet(into, at, product, 0)
            break
          case 'max':
            keepExtreme(into, at, term, at, 1)
            break
          case 'min':
            keepExtreme(into, at, term, at, -1)
            break
        }
      }
    },
    finish: (defined) => {
      if (terms === 0) {
        resize(into, 1, 1)
        if (reducer === 'sum' || reducer === 'product') {
          setConstant(into, 0, reducer === 'sum' ? 0 : 1, 0)
        } else setUndefined(into, 0)
      }
      if (!defined) {
        for (let k = 0; k < into.rows * into.columns; k += 1) setUndefined(into, k << order)
      }
      return into
    },
  }
}
