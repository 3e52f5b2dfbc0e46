import type { Model } from './model'

/** The greatest value of every size. */
export function greatestSizes(model: Model): Record<string, number> {
  return Object.fromEntries(model.sizes.map(({ name, greatest }) => [name, greatest]))
}

/** The least value of every size. */
export function leastSizes(model: Model): Record<string, number> {
  return Object.fromEntries(model.sizes.map(({ name, least }) => [name, least]))
}
