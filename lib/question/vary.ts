import { numberDigits } from '@/lib/expr/substitute'
import { hashSeed } from '@/lib/numeric/random'
import type { Fault } from './questionFault'
import { faultAt, type Source } from './source'

/** The values that each varied name may have, as the file lists them. */
export type Vary = Readonly<Record<string, readonly number[]>>

/** One value for each varied name; none where nothing varies. */
export type Variant = Readonly<Record<string, number>>

/** Variants tried before a question is used: all, where there are no more. No list is longer, so that each value is among them. */
export const MOST_TRIED = 32

/** Faults of `vary` beyond its structure: a value listed twice. */
export function varyFaults(vary: Vary, source: Source): Fault[] {
  return Object.entries(vary).flatMap(([name, values]) =>
    values.flatMap((value, at) =>
      values.indexOf(value) === at
        ? []
        : [faultAt(source, { path: ['vary', name, at] }, `\`${name}\` has ${value} twice`)],
    ),
  )
}

/**
 * The variant of a seed: each name's value by a hash of seed and name, so that every combination is reached. The question's
 * version has no say: a corrected word must not deal other numbers (docs/decisions/042-variants.md).
 */
export function drawVariant(vary: Vary, seed: number): Variant {
  return variantAt(vary, (name, count) => hashSeed('vary', seed, name) % count)
}

/** The variant of each name's first value. */
export function firstVariant(vary: Vary): Variant {
  return variantAt(vary, () => 0)
}

/**
 * The variants in which a question is tried: all of them, or, where there are more than 32, as many that show every value of
 * every name. The first is that of each name's first value.
 */
export function variantsToTry(vary: Vary): readonly Variant[] {
  const lists = Object.values(vary)
  const all = lists.reduce((product, values) => product * values.length, 1)
  if (all <= MOST_TRIED) return everyVariant(vary)
  const names = Object.keys(vary)
  const tried = Array.from({ length: MOST_TRIED }, (_, k) =>
    variantAt(vary, (name, length) => (k + names.indexOf(name) * Math.floor(k / length)) % length),
  )
  return [...new Map(tried.map((variant) => [variantKey(variant), variant])).values()]
}

/** A variant in one line: `alpha = 0.1, C = 3`; nothing where nothing varies. Equal variants of a question have equal keys. */
export function variantKey(variant: Variant): string {
  return Object.entries(variant)
    .map(([name, value]) => `${name} = ${numberDigits(value)}`)
    .join(', ')
}

/** Whether a variant has all the values that are asked for. */
export function agrees(variant: Variant, asked: Variant): boolean {
  return Object.entries(asked).every(([name, value]) => variant[name] === value)
}

function everyVariant(vary: Vary): readonly Variant[] {
  return Object.entries(vary).reduce<readonly Variant[]>(
    (variants, [name, values]) =>
      variants.flatMap((variant) => values.map((value) => ({ ...variant, [name]: value }))),
    [{}],
  )
}

function variantAt(vary: Vary, place: (name: string, count: number) => number): Variant {
  return Object.fromEntries(
    Object.entries(vary).map(([name, values]) => [name, values[place(name, values.length)] ?? 0]),
  )
}
