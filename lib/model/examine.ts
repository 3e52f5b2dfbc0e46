import { type PreparedPoint, pointPreparer, valueAt } from './evaluate'
import type { SamplePoint } from './point'
import type { SampleRequest } from './strata'

/** Nearer to 0 or 1 than this, a probability no longer shows what it depends on. */
const EDGE = 1e-7

/** Functions whose values pile up at 0 or 1. */
const SATURATING: ReadonlySet<string> = new Set(['softmax', 'sigmoid'])

/**
 * Prepares points and tells which are of use: `null` where a softmax or sigmoid among the definitions the truth needs is 0 or 1
 * throughout, or where the request does not accept the truth.
 */
export function examiner(request: SampleRequest): (point: SamplePoint) => PreparedPoint | null {
  const { model, names, accepts } = request
  const prepare = pointPreparer(model, names)
  const squashed = model.definitions.filter(
    ({ name, tree }) =>
      (names?.has(name) ?? true) && tree.kind === 'call' && SATURATING.has(tree.function),
  )
  const isSaturated = (at: PreparedPoint): boolean =>
    squashed.some(({ name }) =>
      valueAt(at, model, name).values.every((p) => p < EDGE || p > 1 - EDGE),
    )
  return (point) => {
    const at = prepare(point)
    return isSaturated(at) || accepts?.(at) === false ? null : at
  }
}
