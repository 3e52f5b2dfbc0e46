import type { Format, Vocabulary } from '@/lib/expr/vocabulary'

/** A polynomial in the sizes in canonical form; two are the same function of the sizes when their keys are equal. */
export interface SizePolynomial {
  readonly key: string
  readonly terms: readonly SizeTerm[]
}

/** `coefficient` (a fraction in lowest terms) times the product of `factors` (sizes, or atoms such as `floor(…)`), sorted. */
export interface SizeTerm {
  readonly numerator: number
  readonly denominator: number
  readonly factors: readonly string[]
}

export declare function printPolynomial(
  polynomial: SizePolynomial,
  vocabulary: Vocabulary,
  format: Format,
): string
