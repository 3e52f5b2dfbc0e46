import type { SpokenWords } from '../spokenWords'

const REDUCERS = { sum: 'sum', product: 'product', max: 'maximum', min: 'minimum' } as const
const FILLS = { identity: 'identity matrix', ones: 'ones', zeros: 'zeros' } as const

/** Formulas as they are read out in English. */
export const spokenEn: SpokenWords = {
  letters: {},
  accents: {
    hat: 'hat',
    bar: 'bar',
    tilde: 'tilde',
    dot: 'dot',
    ddot: 'double dot',
    check: 'check',
  },
  labelled: (name, label) => `${name} superscript ${label}`,
  indexed: (array, indices) => `${array} sub ${indices.join(' ')}`,
  column: (array, number) => `${array}, column ${number}`,
  wholeAxis: 'all',
  bracketed: (inner) => `open bracket ${inner} close bracket`,
  scientific: (mantissa, exponent) => `${mantissa} times 10 to the power ${exponent}`,
  negative: (operand) => `minus ${operand}`,
  binary: {
    '+': 'plus',
    '-': 'minus',
    '*': 'times',
    '.*': 'times element by element',
    './': 'divided element by element by',
    '.^': 'element by element to the power',
  },
  over: (above, below) => `${above} over ${below}`,
  fraction: (above, below) => `the fraction ${above}, over ${below}, end of fraction`,
  power: (base, exponent) => {
    if (exponent === '2') return `${base} squared`
    return exponent === '3' ? `${base} cubed` : `${base} to the power ${exponent}`
  },
  transposed: (operand) => `${operand} transposed`,
  calls: {
    sqrt: ([x]) => `the square root of ${x}`,
    root: ([x, n]) => `the ${n}-th root of ${x}`,
    abs: ([x]) => `the absolute value of ${x}`,
    bars: ([x]) => `${x} between bars`,
    norm: ([x, kind]) => (kind === undefined ? `the norm of ${x}` : `the ${kind}-norm of ${x}`),
    maxnorm: ([x]) => `the maximum norm of ${x}`,
    inv: ([x]) => `the inverse of ${x}`,
  },
  call: (name, primes, argument) => `${name}${' prime'.repeat(primes)} of ${argument}`,
  matrix: (rows) =>
    `matrix, ${rows.map((row, at) => `row ${at + 1}: ${row.join(', ')}`).join('; ')}, end of matrix`,
  reduction: (reducer, ranges, body) => `the ${REDUCERS[reducer]} over ${ranges} of ${body}`,
  range: (index, from, to) => {
    if (from === null) return index
    return to === null ? `${index} equals ${from}` : `${index} from ${from} to ${to}`
  },
  where: (ranges, condition) => `${ranges} where ${condition},`,
  derivative: (of, by) => `the partial derivative of ${of} by ${by}`,
  cases: (branches) =>
    `cases: ${branches
      .map(({ value, condition }) =>
        condition === null ? `${value} otherwise` : `${value} if ${condition}`,
      )
      .join('; ')}; end of cases`,
  relations: {
    '=': 'equals',
    '!=': 'is not equal to',
    '<': 'is less than',
    '<=': 'is at most',
    '>': 'is greater than',
    '>=': 'is at least',
  },
  and: 'and',
  delta: (left, right) => `delta of ${left} and ${right}`,
  indicator: (condition) => `the indicator of ${condition}`,
  filled: (fill, sizes) =>
    sizes.length === 0 ? FILLS[fill] : `${FILLS[fill]} of size ${sizes.join(' by ')}`,
  times: 'by',
  scalarShape: 'a single number',
  stop: '.',
}
