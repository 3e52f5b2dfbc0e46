import type { Tolerance } from '@/lib/numeric/tolerance'

/** A tolerance as written, or the reason why it is none. */
export type ToleranceReading =
  | { readonly kind: 'tolerance'; readonly tolerance: Tolerance }
  | { readonly kind: 'faulty'; readonly reason: string }

/** Digits that a double can be told to, and more than anybody asks. */
const MOST_DIGITS = 14

const SIZE = /^(\d+(?:\.\d+)?|\.\d+)(?:e([+-]?\d{1,2}))?\s*(%?)$/i
const DIGITS = /^(\d+)\s+(significant\s+(?:digit|figure)|decimal|decimal\s+place)s?$/i

/** Reads `0.01` (a distance), `1%` (a share of the truth), `3 significant digits` or `2 decimals`. */
export function readTolerance(text: string): ToleranceReading {
  const written = text.trim()
  const [, counted, what = ''] = DIGITS.exec(written) ?? []
  if (counted !== undefined) {
    const kind = what.toLowerCase().startsWith('significant') ? 'significant' : 'decimals'
    return countedDigits(kind, Number(counted))
  }
  const [, digits, exponent = '0', percent] = SIZE.exec(written) ?? []
  if (digits === undefined) {
    return faulty(
      `\`${written}\` is no tolerance; write \`0.01\`, \`1%\`, \`3 significant digits\` or \`2 decimals\``,
    )
  }
  if (Number(digits) === 0) return faulty('a tolerance of 0 allows nothing; leave it out instead')
  if (percent !== '%') {
    return { kind: 'tolerance', tolerance: { kind: 'absolute', size: `${digits}e${exponent}` } }
  }
  if (Number(`${digits}e${exponent}`) >= 100) return faulty('a tolerance must be below 100%')
  const share = `${digits}e${Number(exponent) - 2}`
  return { kind: 'tolerance', tolerance: { kind: 'relative', share } }
}

function countedDigits(kind: 'significant' | 'decimals', digits: number): ToleranceReading {
  const least = kind === 'significant' ? 1 : 0
  return digits >= least && digits <= MOST_DIGITS
    ? { kind: 'tolerance', tolerance: { kind, digits } }
    : faulty(`a tolerance counts ${least} to ${MOST_DIGITS} digits`)
}

function faulty(reason: string): ToleranceReading {
  return { kind: 'faulty', reason }
}
