import type { VerdictSentences } from '../verdictSentences'
import { rulesEn } from './rules'

const SHAPE_REASONS: Readonly<Record<string, string>> = {
  missing: 'An axis is missing: count how many axes the array has.',
  extra: 'There is one axis too many: count how many axes the array has.',
  axis: 'Check the size along each axis: rows first, then columns.',
  'not-scalar':
    'This is a whole array, but a single number is asked for: write the entry with its indices.',
  'not-array': 'This is a single number, but an array is asked for.',
  array: 'This array does not have the shape that the question asks for.',
}

/** What a rounded number should have been instead. */
const ROUNDED: Readonly<Record<string, (digits: string) => string>> = {
  exact: () =>
    'This is the right value, rounded. Give it exactly, for example as a fraction or a root.',
  closer: () => 'This is the right value, rounded too far. Give more digits.',
  significant: (digits) =>
    `This is the right value, rounded too far: ${digits} significant ${digits === '1' ? 'digit is' : 'digits are'} asked for.`,
  decimals: (digits) =>
    `This is the right value, rounded too far: ${digits} ${digits === '1' ? 'decimal is' : 'decimals are'} asked for.`,
}

/** How an array stands as a factor beside another. */
const TIMES: Readonly<Record<string, string>> = {
  entries: ' (entry by entry)',
  rows: ' (each row by its entry)',
}

/** How a term sets a value apart from the right one. */
const TERMS: Readonly<Record<string, (term: string) => string>> = {
  plus: (term) =>
    `You are one term off: your value plus ${term} is the right one at every point tried.`,
  minus: (term) =>
    `You are one term off: your value minus ${term} is the right one at every point tried.`,
  'plus-twice': (term) =>
    `Check the sign of ${term}: your value plus twice this term is the right one at every point tried.`,
  'minus-twice': (term) =>
    `Check the sign of ${term}: your value minus twice this term is the right one at every point tried.`,
}

/** Which expression of a line, from 1. */
const ORDINALS: readonly (string | undefined)[] = [
  undefined,
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
]

export const verdictEn: VerdictSentences = {
  outcome: {
    correct: 'Correct',
    partial: 'Partly right',
    incorrect: 'Not right yet',
    unreadable: 'Could not be read',
    undecided: 'A person will look at it',
    broken: 'The question has a fault',
  },
  note: {
    sign: ({ of }) =>
      of === 'number'
        ? 'The sign is the wrong way round.'
        : 'The sign is the wrong way round: your value is the negative of the right one at every point tried.',
    factor: ({ factor }) =>
      `Your value is ${factor} times the right one at every point tried: look for a factor too many or too few.`,
    transposed: () => 'Rows and columns are swapped: this is the transpose of what is asked for.',
    'transpose-within': () =>
      'There is one transpose too many or too few within your formula: check the shape and order of each factor.',
    'log-or-exp': () => 'A logarithm stands where an exponential should, or the other way round.',
    'indices-swapped': ({ one, other }) =>
      `${one} and ${other} stand in each other’s place: with the two exchanged, your value is the right one. Check which index belongs where.`,
    'wrong-variable': ({ by, asked }) =>
      `This is the derivative with respect to ${by}. The question asks for the one with respect to ${asked}.`,
    mean: ({ size, inverse, of }) =>
      of === 'sum'
        ? `Your value is ${size} times the right one at every point tried: a mean is taken here, so look where the factor ${inverse} went.`
        : `Your value is ${inverse} times the right one at every point tried: a sum is taken here, not a mean.`,
    'elementwise-softmax': ({ softmax }) =>
      `This differentiates ${softmax} as if each entry depended on its own input alone. Every entry of a softmax depends on all inputs: add the other partial derivatives.`,
    'sum-range': ({ sum, term, is }) =>
      is === 'missing'
        ? `${sum} leaves out the term ${term}. With it your value is the right one at every point tried: check the range of the sum.`
        : `${sum} has the term ${term} in it. Without it your value is the right one at every point tried: check the range of the sum.`,
    'chain-factor': ({ factor, is, how, of }) => {
      const times = `times ${factor}${TIMES[how ?? ''] ?? ''}`
      if (is !== 'missing') {
        return `Your value is the right one ${times} at every point tried: is this factor one too many, or a division by it missing?`
      }
      const chain = of === 'derivative' ? ' Did you follow the chain rule to its end?' : ''
      return `Your value ${times} is the right one at every point tried: this factor is missing.${chain}`
    },
    term: ({ term, is }) => TERMS[is ?? '']?.(term ?? '') ?? '',
    'only-where': ({ holds, fails }) =>
      `Your value is right wherever ${holds}, but not where ${fails}: work out that case by itself.`,
    'only-size': ({ size, holds }) =>
      `Your value is right for ${holds}, but not for every ${size}: try it with a larger ${size}.`,
    shape: ({ reason }) => SHAPE_REASONS[reason ?? ''] ?? 'The shape is not the one asked for.',
    'other-case': ({ belongs }) =>
      belongs === undefined
        ? 'This is the formula of the other case: read again which indices are equal here.'
        : `This is the formula for ${belongs}, not for the case asked here.`,
    'case-ignored': ({ holds, fails }) =>
      `This holds for ${holds} but not for ${fails}: the formula has to tell the cases apart.`,
    form: ({ symbols, allowed }) =>
      allowed === undefined || allowed === ''
        ? `The value is right. Now write it without ${symbols}.`
        : `The value is right. Now write it with ${allowed} only: ${symbols} should not appear.`,
    'some-cases': ({ right, wrong }) => `Right for ${right}, not for ${wrong}.`,
    undefined: ({ of }) =>
      of === 'number'
        ? 'Your expression has no value (a division by zero, or a logarithm or root of a negative number).'
        : 'Your expression has no value at points where the right answer has one (a division by zero, or a logarithm or root of a negative number).',
    feedback: ({ en }) => en ?? '',
    rounded: ({ wanted, digits }) => ROUNDED[wanted ?? '']?.(digits ?? '') ?? '',
    choice: () => 'This is not the right choice. Read the options again.',
    'choice-some': () =>
      'Some of what you picked is right, but not exactly these: look for one that is missing or one too many.',
    value: () => 'The value differs from the right one.',
    'work-broken': ({ at }) =>
      `The answer is right, but the derivation breaks at ${at ?? ''}: what stands there does not equal what it should follow from.`,
    'work-missing': () =>
      'The answer is right. The derivation that leads to it is asked for as well.',
    'work-short': ({ steps }) =>
      `The answer is right. Show at least ${steps ?? ''} different ${steps === '1' ? 'expression' : 'expressions'} between the question and the answer.`,
    'other-question': () =>
      'Your steps agree with each other, but they start from something other than what is asked for. Start from the quantity in the question.',
    'case-missing': () => 'There is a case that your answer says nothing about.',
    'target-restated': () =>
      'This only names the quantity that is asked for. Write what it is equal to.',
    'derivative-left': () => 'There is still a derivative in the final expression. Carry it out.',
    unreadable: () => 'This could not be read.',
    referee: () =>
      'The grader could not settle this answer. It costs nothing, and the instructor will look at it.',
    'awaits-marking': () => 'A person will mark this. Until then you may hand in another one.',
    question: ({ unknown, cases }) =>
      unknown === undefined
        ? 'The question itself has a fault. It costs you nothing, and the instructor has been told.'
        : `This part has no case “${unknown}”; its cases are: ${cases ?? ''}.`,
  },
  rule: rulesEn,
  misapplied: (rule) => `Your value is what one gets ${rule}.`,
  misstep: (place, rule) =>
    `Look at the marked place: ${place} is what one gets from the expression above it ${rule}.`,
  repair: {
    sign: 'Look at the marked place: one sign there is the wrong way round.',
    index:
      'Look at the marked place: one index there should be another, or two have changed places.',
    factor: 'Look at the marked place: there is one factor too many or too few.',
    term: 'Look at the marked place: there is one term too many or too few.',
    symbol: 'Look at the marked place: one symbol there should be another.',
    transpose: 'Look at the marked place: there is one transpose too many or too few.',
    sides: 'Look at the marked place: two sides there have changed places.',
    limit: 'Look at the marked place: one limit there is one too high or too low.',
    numeral: 'Look at the marked place: one number there is not the right one.',
    function: 'Look at the marked place: one function there should be another.',
    condition: 'Look at the marked place: one condition there is not the right one.',
  },
  place: ({ line, at }) => {
    if (line === null) return `expression ${at ?? ''}`
    if (at === null) return `line ${line}`
    const ordinal = ORDINALS[Number(at)]
    return ordinal === undefined
      ? `line ${line}, expression ${at}`
      : `line ${line}, ${ordinal} expression`
  },
  breaksAt: (place, sentence) => `The derivation breaks at ${place}. ${sentence}`,
  unreadAt: (place, sentence) =>
    `${place.charAt(0).toUpperCase()}${place.slice(1)} cannot be read: ${sentence}`,
  follows: (from, to) =>
    from === to
      ? `What stands at ${to} follows from it, so correct this one first.`
      : `Everything from ${from} to ${to} follows from it, so correct this one first.`,
  returns: (place) => `From ${place} on the value is right again.`,
  atCase: (label, sentence) => `${label}: ${sentence}`,
}
