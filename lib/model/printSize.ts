import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import type { SizeFactor, SizePolynomial, SizeTerm } from './sizePolynomial'

/** A size in the question's spellings: `n + 2K` in LaTeX, `n + 2*K` in plain text. */
export function printSize(size: SizePolynomial, vocabulary: Vocabulary, format: Format): string {
  if (size.terms.length === 0) return '0'
  return size.terms
    .map((term, position) => {
      const negative = term.numerator < 0
      const sign = position === 0 ? (negative ? '-' : '') : negative ? ' - ' : ' + '
      return sign + printTerm(term, vocabulary, format)
    })
    .join('')
}

function printTerm(term: SizeTerm, vocabulary: Vocabulary, format: Format): string {
  const above = term.factors.filter((factor) => factor.kind !== 'reciprocal')
  const below = term.factors.filter((factor) => factor.kind === 'reciprocal')
  const product = (count: number, factors: readonly SizeFactor[]): string => {
    const names = powersOf(factors).map(({ factor, exponent }) => {
      const base = printFactor(factor, vocabulary, format)
      if (exponent === 1) return base
      return format === 'latex' ? `${base}^{${exponent}}` : `${base}^${exponent}`
    })
    const all = count === 1 && names.length > 0 ? names : [String(count), ...names]
    return all.join(format === 'latex' ? ' ' : '*')
  }
  const numerator = product(Math.abs(term.numerator), above)
  if (term.denominator === 1 && below.length === 0) return numerator
  const denominator = product(term.denominator, below)
  return format === 'latex'
    ? `\\frac{${numerator}}{${denominator}}`
    : `(${numerator})/(${denominator})`
}

/** Sorted factors with equal ones counted. */
function powersOf(
  factors: readonly SizeFactor[],
): readonly { readonly factor: SizeFactor; readonly exponent: number }[] {
  return factors
    .filter((factor, k) => factors[k - 1]?.key !== factor.key)
    .map((factor) => ({
      factor,
      exponent: factors.filter(({ key }) => key === factor.key).length,
    }))
}

function printFactor(factor: SizeFactor, vocabulary: Vocabulary, format: Format): string {
  switch (factor.kind) {
    case 'unknown':
      return '?'
    case 'size':
      if (format === 'plain') return factor.key
      return vocabulary.symbols.find((symbol) => symbol.name === factor.key)?.tex ?? factor.key
    case 'floor':
    case 'ceil': {
      const inside = printSize(factor.of, vocabulary, format)
      if (format === 'plain') return `${factor.kind}(${inside})`
      return `\\l${factor.kind} ${inside} \\r${factor.kind}`
    }
    case 'reciprocal': {
      const inside = printSize(factor.of, vocabulary, format)
      return factor.of.terms.length > 1 ? `(${inside})` : inside
    }
  }
}
