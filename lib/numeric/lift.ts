import type { Evaluate } from './environment'
import { makeSlab, resize, type Slab } from './slab'

/** Copies a slab into one of the next order, with all coefficients of the new infinitesimal 0. */
export function liftInto(into: Slab, a: Slab): void {
  resize(into, a.rows, a.columns)
  const lower = 1 << a.order
  const entries = a.rows * a.columns
  for (let entry = 0; entry < entries; entry += 1) {
    for (let c = 0; c < lower; c += 1) {
      const at = entry * 2 * lower + c
      into.values[at] = a.values[entry * lower + c] ?? Number.NaN
      into.bounds[at] = a.bounds[entry * lower + c] ?? Infinity
      into.values[at + lower] = 0
      into.bounds[at + lower] = 0
    }
  }
}

/** What does not depend on the newest infinitesimal, among jets that carry it. */
export function lift(evaluate: Evaluate, order: number): Evaluate {
  const into = makeSlab(order + 1)
  return (frame) => {
    liftInto(into, evaluate(frame))
    return into
  }
}

/** Gives each entry the newest infinitesimal itself as tangent: x becomes x + e. */
export function seedAll(slab: Slab): void {
  for (let entry = 0; entry < slab.rows * slab.columns; entry += 1) seedEntry(slab, entry)
}

/** Gives one entry the newest infinitesimal itself as tangent. */
export function seedEntry(slab: Slab, entry: number): void {
  const at = (entry << slab.order) + (1 << (slab.order - 1))
  slab.values[at] = 1
  slab.bounds[at] = 0
}

/** Copies one entry's coefficients along the newest infinitesimal, a jet of the order below, into `into`. */
export function takeTangent(into: Slab, entry: number, a: Slab, from: number): void {
  const lower = 1 << into.order
  for (let c = 0; c < lower; c += 1) {
    const at = (from << a.order) + lower + c
    into.values[entry * lower + c] = a.values[at] ?? Number.NaN
    into.bounds[entry * lower + c] = a.bounds[at] ?? Infinity
  }
}

/** Replaces the coefficients without the newest infinitesimal by those of `a`, of the order below. */
export function replaceHead(into: Slab, a: Slab): void {
  const lower = 1 << a.order
  for (let entry = 0; entry < a.rows * a.columns; entry += 1) {
    for (let c = 0; c < lower; c += 1) {
      into.values[entry * 2 * lower + c] = a.values[entry * lower + c] ?? Number.NaN
      into.bounds[entry * 2 * lower + c] = a.bounds[entry * lower + c] ?? Infinity
    }
  }
}
