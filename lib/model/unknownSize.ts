import {
  addSizes,
  canonical,
  multiplySizes,
  ofFactor,
  type SizePolynomial,
  type SizeTerm,
  subtractSizes,
  wholeSize,
} from './sizePolynomial'

/** A size yet to be found; its key begins with `?`, which no name does. */
export function unknownSize(id: number): SizePolynomial {
  return ofFactor({ kind: 'unknown', key: `?${id}` })
}

/** The unknown size that a key stands for; `null` for any other name. */
export function unknownNamed(key: string): SizePolynomial | null {
  return key.startsWith('?') ? ofFactor({ kind: 'unknown', key }) : null
}

/** Whether a size still holds an unknown one. */
export function holdsUnknown(size: SizePolynomial): boolean {
  return size.terms.some(isOpen)
}

function isOpen(term: SizeTerm): boolean {
  return term.factors.some(({ kind }) => kind === 'unknown')
}

/** The size with the unknown ones that were found put in, by the name of each. */
export function substituteUnknowns(
  size: SizePolynomial,
  found: ReadonlyMap<string, SizePolynomial>,
): SizePolynomial {
  if (!holdsUnknown(size)) return size
  return size.terms.reduce((sum, term) => {
    const known = canonical([{ ...term, factors: [] }])
    const product = term.factors.reduce((so, factor) => {
      const value = factor.kind === 'unknown' ? found.get(factor.key) : undefined
      return multiplySizes(so, value ?? ofFactor(factor))
    }, known)
    return addSizes(sum, product)
  }, wholeSize(0))
}

/**
 * What one unknown size must be for two sizes to be equal; `null` unless exactly one stands by itself among their terms, and where
 * it would be a difference (m − n), which need not be a size at all.
 */
export function solveForUnknown(
  left: SizePolynomial,
  right: SizePolynomial,
): { readonly key: string; readonly size: SizePolynomial } | null {
  const { terms } = subtractSizes(left, right)
  const open = terms.filter(isOpen)
  const alone = open.find(isAlone)
  const [factor] = alone?.factors ?? []
  if (alone === undefined || factor === undefined) return null
  const others = open.filter((term) => term !== alone)
  if (others.length > 0 && !(terms.length === 2 && others.every(isAlone))) return null
  const rest = canonical(terms.filter((term) => term !== alone))
  const size = multiplySizes(wholeSize(-alone.numerator), rest)
  return size.terms.length > 0 && size.terms.every(({ numerator }) => numerator > 0)
    ? { key: factor.key, size }
    : null
}

/** An unknown size with no other factor, taken once or taken away once. */
function isAlone({ numerator, denominator, factors }: SizeTerm): boolean {
  return (
    Math.abs(numerator) === 1 &&
    denominator === 1 &&
    factors.length === 1 &&
    factors[0]?.kind === 'unknown'
  )
}
