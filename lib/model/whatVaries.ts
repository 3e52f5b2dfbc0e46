import type { Tree } from '@/lib/expr/tree'
import { namesOf } from '@/lib/expr/walk'
import { namesNeeded } from './dependencies'
import type { Model } from './model'
import type { SamplePoint } from './point'

/**
 * The names that keep a target from being one number: givens without a fixed value, sizes with a range, and indices, on
 * which it or a definition or shape it needs depends. Tree and model are elaborated, so that every limit and size is written out.
 */
export function whatVaries(target: Tree, model: Model): readonly string[] {
  const needed = namesNeeded(target, model)
  const givens = model.givens.filter(({ name }) => needed.has(name))
  const definitions = model.definitions.filter(({ name }) => needed.has(name))
  const onehot = givens.flatMap(({ domain, value }) =>
    domain.kind === 'onehot' && value === null ? [domain.index] : [],
  )
  const named = new Set([
    ...namesOf(target),
    ...definitions.flatMap(({ tree }) => [...namesOf(tree)]),
    ...givens.flatMap(({ shape }) => shape.flatMap((axis) => [...namesOf(axis)])),
    ...onehot,
  ])
  return [
    ...givens.filter(({ value }) => value === null).map(({ name }) => name),
    ...model.sizes
      .filter(({ name, least, greatest }) => least < greatest && named.has(name))
      .map(({ name }) => name),
    ...model.indices.filter(({ name }) => named.has(name)).map(({ name }) => name),
  ]
}

/** The one point of a target that nothing varies: fixed givens and sizes; whatever else the model has is not looked at. */
export function onlyPoint({ sizes, givens }: Model): SamplePoint {
  return {
    stratum: '',
    sizes: Object.fromEntries(
      sizes.flatMap(({ name, least, greatest }) => (least === greatest ? [[name, least]] : [])),
    ),
    indices: {},
    givens: Object.fromEntries(
      givens.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])),
    ),
    overrides: {},
  }
}
