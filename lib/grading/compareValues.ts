import type { Valued } from '@/lib/model/evaluate'
import { isWithin, type Tolerance } from '@/lib/numeric/tolerance'

/** How two values at one sample point stand to each other; `close` is left to the referee. */
export type Agreement = 'agrees' | 'differs' | 'close'

/** Both bounds must be below this share of the value's scale for a point to decide. */
const DECISIVE = 1e-10

/**
 * Compares an answer's value with the truth's by the error bounds that evaluation carried along: what lies above
 * both bounds is a difference, what lies below is agreement, and a value known too poorly decides nothing.
 * The scale of an array is its largest entry, so that a zero beside large entries is still comparable.
 * Neither NaN nor infinity equals anything. With a tolerance, every entry must lie within it.
 */
export function compareValues(
  truth: Valued,
  answer: Valued,
  tolerance: Tolerance | null = null,
): Agreement {
  const count = truth.values.length
  if (answer.values.length !== count) return 'differs'
  if (tolerance !== null) return compareWithin(truth, answer, tolerance)
  let scale = 0
  for (let entry = 0; entry < count; entry++) {
    scale = Math.max(scale, Math.abs(truth.values[entry] ?? Number.NaN))
  }
  let agreement: Agreement = 'agrees'
  for (let entry = 0; entry < count; entry++) {
    const expected = truth.values[entry] ?? Number.NaN
    const given = answer.values[entry] ?? Number.NaN
    const bound = (truth.bounds[entry] ?? Infinity) + (answer.bounds[entry] ?? Infinity)
    const difference = Math.abs(expected - given)
    if (!(bound < Infinity) || !(difference < Infinity)) {
      agreement = 'close'
    } else if (difference > bound) {
      if (bound <= DECISIVE * Math.max(scale, Math.abs(given))) return 'differs'
      agreement = 'close'
    } else if (bound > DECISIVE * scale && bound !== 0) {
      agreement = 'close'
    }
  }
  return agreement
}

function compareWithin(truth: Valued, answer: Valued, tolerance: Tolerance): Agreement {
  const known = ({ values, bounds }: Valued, entry: number) => ({
    value: values[entry] ?? Number.NaN,
    bound: bounds[entry] ?? Infinity,
  })
  const within = Array.from(truth.values, (_, entry) =>
    isWithin(tolerance, known(truth, entry), known(answer, entry)),
  )
  if (within.includes(false)) return 'differs'
  return within.includes(null) ? 'close' : 'agrees'
}

/** Whether a truth can decide at its point: finite, and known to ten digits of its scale. */
export function isWellConditioned(truth: Valued): boolean {
  const scale = truth.values.reduce((greatest, value) => Math.max(greatest, Math.abs(value)), 0)
  return (
    truth.values.every(Number.isFinite) &&
    truth.bounds.every((bound) => bound === 0 || bound <= DECISIVE * scale)
  )
}
