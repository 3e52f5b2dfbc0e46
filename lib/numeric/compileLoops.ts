import { invariant } from '@/lib/expr/invariant'
import type { Reduction } from '@/lib/expr/tree'
import { compileWhole } from './compileWhole'
import type { Environment } from './environment'
import type { Frame } from './frame'

/** The indices a reduction binds: where its condition and body are compiled, and how to run through their values. */
export interface Loops {
  readonly inside: Environment
  /** Calls `visit` once for each assignment; stops and returns false where a limit or a visit leaves it undefined. */
  readonly each: (frame: Frame, visit: () => boolean) => boolean
}

/** A later index may stand within an earlier one's limits. */
export function compileLoops(tree: Reduction, environment: Environment): Loops {
  const bound = new Map(environment.bound)
  const loops = tree.indices.map((index) => {
    invariant(index.from !== null && index.to !== null, 'an elaborated reduction has its limits')
    const outside = { ...environment, bound: new Map(bound) }
    const from = compileWhole(index.from, outside)
    const to = compileWhole(index.to, outside)
    const slot = environment.newIndexSlot()
    bound.set(index.name, slot)
    return { from, to, slot }
  })
  const run = (frame: Frame, visit: () => boolean, depth: number): boolean => {
    const loop = loops[depth]
    if (loop === undefined) return visit()
    const from = loop.from(frame)
    const to = loop.to(frame)
    if (Number.isNaN(from) || Number.isNaN(to)) return false
    for (let value = from; value <= to; value += 1) {
      frame.indices[loop.slot] = value
      if (!run(frame, visit, depth + 1)) return false
    }
    return true
  }
  return { inside: { ...environment, bound }, each: (frame, visit) => run(frame, visit, 0) }
}
