/**
 * A size expression such as n + 2·K or ⌊(H + 2P − F)/S⌋ + 1 in canonical form: a polynomial with fractions for coefficients. Two are
 * the same function of the sizes when their keys are equal; shapes are compared so, never at drawn sizes.
 */
export interface SizePolynomial {
  readonly key: string
  readonly terms: readonly SizeTerm[]
}

/** A coefficient, in lowest terms with a positive denominator, times the product of `factors`, sorted by key. */
export interface SizeTerm {
  readonly numerator: number
  readonly denominator: number
  readonly factors: readonly SizeFactor[]
}

/** A size; what is no polynomial of the sizes but counts as one unknown of it; a size that a fill left open. */
export type SizeFactor =
  | { readonly kind: 'size'; readonly key: string }
  | {
      readonly kind: 'floor' | 'ceil' | 'reciprocal'
      readonly key: string
      readonly of: SizePolynomial
    }
  | { readonly kind: 'unknown'; readonly key: string }

export const ONE: SizePolynomial = wholeSize(1)

/** The polynomial that is one whole number. */
export function wholeSize(value: number): SizePolynomial {
  if (value === 0) return { key: '', terms: [] }
  return { key: `${value}/1`, terms: [{ numerator: value, denominator: 1, factors: [] }] }
}

/** The polynomial that is one decimal as written, an exact fraction: `0.5` is 1/2. `null` beyond what can be counted exactly. */
export function decimalSize(digits: string): SizePolynomial | null {
  const [mantissa = '', exponent = '0'] = digits.toLowerCase().split('e')
  const [whole = '', places = ''] = mantissa.split('.')
  const power = Number(exponent) - places.length
  const numerator = Number(whole + places) * (power > 0 ? 10 ** power : 1)
  const denominator = power < 0 ? 10 ** -power : 1
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return null
  return canonical([{ numerator, denominator, factors: [] }])
}

/** The polynomial that is one size. */
export function sizeNamed(name: string): SizePolynomial {
  return ofFactor({ kind: 'size', key: name })
}

/** The polynomial that is one factor. */
export function ofFactor(factor: SizeFactor): SizePolynomial {
  return {
    key: `1/1·${factor.key}`,
    terms: [{ numerator: 1, denominator: 1, factors: [factor] }],
  }
}

export function addSizes(a: SizePolynomial, b: SizePolynomial): SizePolynomial {
  return canonical([...a.terms, ...b.terms])
}

export function subtractSizes(a: SizePolynomial, b: SizePolynomial): SizePolynomial {
  if (a.key === b.key) return wholeSize(0)
  return addSizes(a, multiplySizes(wholeSize(-1), b))
}

export function multiplySizes(a: SizePolynomial, b: SizePolynomial): SizePolynomial {
  if (a.key === ONE.key) return b
  if (b.key === ONE.key) return a
  return canonical(
    a.terms.flatMap((s) =>
      b.terms.map((t) => ({
        numerator: s.numerator * t.numerator,
        denominator: s.denominator * t.denominator,
        factors: [...s.factors, ...t.factors],
      })),
    ),
  )
}

/** a/b; `null` where b is 0. A divisor of more than one term stays as its reciprocal. */
export function divideSizes(a: SizePolynomial, b: SizePolynomial): SizePolynomial | null {
  const [only] = b.terms
  if (only === undefined) return null
  if (a.key === b.key) return ONE
  if (b.terms.length > 1) {
    return multiplySizes(a, ofFactor({ kind: 'reciprocal', key: `1/(${b.key})`, of: b }))
  }
  const scaled = multiplySizes(
    a,
    canonical([{ numerator: only.denominator, denominator: only.numerator, factors: [] }]),
  )
  return only.factors.reduce((quotient, factor) => {
    if (factor.kind === 'reciprocal') return multiplySizes(quotient, factor.of)
    const of = ofFactor(factor)
    return multiplySizes(quotient, ofFactor({ kind: 'reciprocal', key: `1/(${factor.key})`, of }))
  }, scaled)
}

/** ⌊a⌋ or ⌈a⌉: of a polynomial with whole coefficients itself; a whole constant is taken out. */
export function roundSize(kind: 'floor' | 'ceil', a: SizePolynomial): SizePolynomial {
  const whole = (term: SizeTerm): boolean =>
    term.denominator === 1 && term.factors.every((factor) => factor.kind !== 'reciprocal')
  const outside = canonical(a.terms.filter(whole))
  const inside = canonical(a.terms.filter((term) => !whole(term)))
  if (inside.terms.length === 0) return outside
  return addSizes(outside, ofFactor({ kind, key: `${kind}(${inside.key})`, of: inside }))
}

/** The number a polynomial is, where it has no factors; else `null`. */
export function constantSize(a: SizePolynomial): number | null {
  const [term, more] = a.terms
  if (term === undefined) return 0
  return more === undefined && term.factors.length === 0 ? term.numerator / term.denominator : null
}

/** The value at given sizes; NaN where a size is missing or a divisor is 0. */
export function sizeAt(a: SizePolynomial, sizes: Readonly<Record<string, number>>): number {
  const { numerator, denominator } = fractionAt(a, sizes)
  return numerator / denominator
}

interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

/** The value as an exact fraction: rounding may not decide on which side of a whole number a floor's inside lies. */
function fractionAt(a: SizePolynomial, sizes: Readonly<Record<string, number>>): Fraction {
  return a.terms.reduce<Fraction>(
    (sum, term) => {
      const value = term.factors.reduce<Fraction>((product, factor) => {
        const other = factorAt(factor, sizes)
        return lowest({
          numerator: product.numerator * other.numerator,
          denominator: product.denominator * other.denominator,
        })
      }, term)
      return lowest({
        numerator: sum.numerator * value.denominator + value.numerator * sum.denominator,
        denominator: sum.denominator * value.denominator,
      })
    },
    { numerator: 0, denominator: 1 },
  )
}

function factorAt(factor: SizeFactor, sizes: Readonly<Record<string, number>>): Fraction {
  switch (factor.kind) {
    case 'size':
      return { numerator: sizes[factor.key] ?? Number.NaN, denominator: 1 }
    case 'unknown':
      return { numerator: Number.NaN, denominator: 1 }
    case 'floor':
    case 'ceil': {
      const { numerator, denominator } = fractionAt(factor.of, sizes)
      const rest = ((numerator % denominator) + denominator) % denominator
      const below = (numerator - rest) / denominator
      return { numerator: factor.kind === 'ceil' && rest > 0 ? below + 1 : below, denominator: 1 }
    }
    case 'reciprocal': {
      const { numerator, denominator } = fractionAt(factor.of, sizes)
      if (numerator === 0) return { numerator: Number.NaN, denominator: 1 }
      const sign = numerator < 0 ? -1 : 1
      return { numerator: sign * denominator, denominator: sign * numerator }
    }
  }
}

/** The polynomial of these terms: sorts, cancels a factor against its reciprocal, gathers like terms, drops zeros. */
export function canonical(terms: readonly SizeTerm[]): SizePolynomial {
  const gathered = new Map<string, SizeTerm>()
  for (const term of terms) {
    const factors = cancelled(term.factors)
    const key = factors.map((factor) => factor.key).join('·')
    const held = gathered.get(key)
    gathered.set(key, held === undefined ? { ...term, factors } : addTerms(held, term))
  }
  const kept = [...gathered]
    .map(([key, term]) => ({ key, term: lowest(term) }))
    .filter(({ term }) => term.numerator !== 0)
    .sort((a, b) => (a.key < b.key ? 1 : -1))
  return {
    key: kept
      .map(({ key, term }) => `${term.numerator}/${term.denominator}${key && '·'}${key}`)
      .join('+'),
    terms: kept.map(({ term }) => term),
  }
}

function cancelled(factors: readonly SizeFactor[]): readonly SizeFactor[] {
  const left = [...factors].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  for (const factor of factors) {
    const inverse = left.findIndex((other) => other.key === `1/(${factor.key})`)
    const own = left.indexOf(factor)
    if (inverse < 0 || own < 0) continue
    left.splice(Math.max(inverse, own), 1)
    left.splice(Math.min(inverse, own), 1)
  }
  return left
}

function addTerms(a: SizeTerm, b: SizeTerm): SizeTerm {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
    factors: a.factors,
  }
}

/** In lowest terms, with a positive denominator. */
function lowest<T extends Fraction>(term: T): T {
  const divisor = commonDivisor(Math.abs(term.numerator), Math.abs(term.denominator)) || 1
  const sign = term.denominator < 0 ? -1 : 1
  return {
    ...term,
    numerator: (sign * term.numerator) / divisor,
    denominator: (sign * term.denominator) / divisor,
  }
}

/** Euclid's algorithm; 1 where a number is beyond counting. */
function commonDivisor(a: number, b: number): number {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return 1
  return b === 0 ? a : commonDivisor(b, a % b)
}
