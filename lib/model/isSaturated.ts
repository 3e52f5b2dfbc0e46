import { preparePoint, valueAt } from './evaluate'
import type { Model } from './model'
import type { SamplePoint } from './point'

/** Nearer to 0 or 1 than this, a probability no longer shows what it depends on. */
const EDGE = 1e-7

/** Functions whose values pile up at 0 or 1. */
const SATURATING: ReadonlySet<string> = new Set(['softmax', 'sigmoid'])

/** Whether a softmax or sigmoid among the definitions the truth needs is 0 or 1 throughout at a point. */
export function isSaturated(
  point: SamplePoint,
  { model, names }: { readonly model: Model; readonly names?: ReadonlySet<string> },
): boolean {
  const squashed = model.definitions.filter(
    ({ name, tree }) =>
      (names?.has(name) ?? true) && tree.kind === 'call' && SATURATING.has(tree.function),
  )
  if (squashed.length === 0) return false
  const prepared = preparePoint(model, point, names)
  return squashed.some(({ name }) =>
    valueAt(prepared, model, name).values.every((p) => p < EDGE || p > 1 - EDGE),
  )
}
