import { invariant } from '@/lib/expr/invariant'
import type { Reducer, Reduction } from '@/lib/expr/tree'
import { keepExtreme } from './chain'
import { compileCondition } from './compileCondition'
import { compileWhole } from './compileWhole'
import type { Environment, Evaluate } from './environment'
import type { Frame } from './frame'
import { addJets, copyJet, multiplyJets, setConstant, setUndefined } from './jet'
import { makeSlab, resize, type Slab } from './slab'

/** Sum, product, maximum or minimum over indices. An empty sum is 0, an empty product 1, an empty maximum undefined. */
export function compileReduction(tree: Reduction, environment: Environment): Evaluate {
  const bound = new Map(environment.bound)
  const loops = tree.indices.map((index) => {
    invariant(index.from !== null && index.to !== null, 'an elaborated reduction has its limits')
    const inner = { ...environment, bound: new Map(bound) }
    const from = compileWhole(index.from, inner)
    const to = compileWhole(index.to, inner)
    const slot = environment.newIndexSlot()
    bound.set(index.name, slot)
    return { from, to, slot }
  })
  const inside = { ...environment, bound }
  const holds = tree.condition === null ? null : compileCondition(tree.condition, inside)
  const body = environment.compile(tree.body, inside)
  const fold = accumulator(tree.reducer, environment.order)

  /** Runs the loops from `depth` inwards; false where a limit or the condition is undefined. */
  const run = (frame: Frame, depth: number): boolean => {
    const loop = loops[depth]
    if (loop === undefined) {
      const included = holds === null ? true : holds(frame)
      if (included) fold.take(body(frame))
      return included !== null
    }
    const from = loop.from(frame)
    const to = loop.to(frame)
    if (Number.isNaN(from) || Number.isNaN(to)) return false
    for (let value = from; value <= to; value += 1) {
      frame.indices[loop.slot] = value
      if (!run(frame, depth + 1)) return false
    }
    return true
  }

  return (frame) => {
    fold.start()
    const defined = run(frame, 0)
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
