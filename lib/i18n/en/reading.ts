import type { ReadingErrorSentences, ReadingWarningSentences } from '../readingSentences'

/** What the reader expects, in words; signs are quoted as they are. */
const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['expression', 'an expression'],
  ['operator', 'an operator such as + or *, or the end,'],
  ['relation', 'a relation such as = or ≠'],
  ['index', 'an index'],
  ['exponent', 'an exponent'],
  ['argument', 'something in braces'],
  ['letter', 'a letter'],
  ['function', 'a function'],
  ['if', 'a condition (such as “if i = k” or “otherwise”)'],
])

function expectedWords(expected: string): string {
  return EXPECTED.get(expected) ?? `“${expected}”`
}

/** Why a text cannot be read, and what to do about it. */
export const readingErrorsEn: ReadingErrorSentences = {
  empty: () => 'There is nothing to read yet.',
  'too-long': ({ limit }) =>
    limit > 100
      ? `A line may have at most ${limit} characters. Break it into shorter lines.`
      : `An answer may have at most ${limit} lines.`,
  'too-deep': ({ limit }) =>
    `This is nested too deeply; the limit is ${limit} levels. Give an inner part a line of its own.`,
  'too-many-nodes': ({ limit }) =>
    `This line is too long to check; the limit is ${limit} symbols. Simplify it first.`,
  'too-costly': () => 'Working this out would take too long. Simplify the sums first.',
  expected: ({ expected, found }) =>
    expected === 'opening'
      ? `This “${found}” closes nothing. Add the opening bracket or delete it.`
      : found === ''
        ? `The text ends where ${expectedWords(expected)} should follow.`
        : `Here ${expectedWords(expected)} should stand instead of “${found}”.`,
  unclosed: ({ open, close }) => `The “${open}” here is never closed. Add the missing “${close}”.`,
  'unknown-symbol': ({ name, nearest }) =>
    nearest === null
      ? `“${name}” is not a symbol of this question.`
      : `“${name}” is not a symbol of this question. Did you mean “${nearest}”?`,
  'unknown-command': ({ command }) =>
    `The command “${command}” is not known here. Write it another way.`,
  'unexpected-character': ({ character }) =>
    `The character “${character}” has no meaning here. Remove or replace it.`,
  placeholder: () => 'There is an empty box here. Fill it in or delete it.',
  ambiguous: ({ readings }) =>
    `This can be read in two ways. Add brackets: ${readings.map((one) => `“${one}”`).join(' or ')}.`,
  label: ({ label }) =>
    `“${label}” is not a label of this symbol in this question. If you mean a power, leave out its brackets.`,
  'power-tower': () =>
    'A power stands on a power. Put braces or brackets to say which comes first.',
  'argument-count': ({ function: name, expected, found }) =>
    `“${name}” takes ${expected} ${expected === '1' ? 'argument' : 'arguments'}; here it has ${found}.`,
  'sum-without-range': ({ index }) =>
    index === ''
      ? 'This sum does not say what it runs over. Write an index under it, such as j = 1 to K.'
      : `It is not clear how far ${index} runs. Write limits, such as ${index} = 1 to K.`,
  'free-index': ({ index }) =>
    `The index ${index} means nothing here: the question does not ask for it and no sum runs over it.`,
  'index-range': ({ index, axis, range }) =>
    axis === ''
      ? `The index ${index} runs to $${range}$, which is not the length of this axis.`
      : `The index ${index} runs to $${range}$, but this axis has length $${axis}$.`,
  'index-count': ({ name, axes, found }) =>
    `${name} takes ${axes === 1 ? '1 index' : `${axes} indices`}; here it has ${found}. Separate indices with commas.`,
  'not-an-index': ({ found }) => `“${found}” cannot be an index here.`,
  shapes: ({ operator, left, right }) =>
    /^\p{L}{2}/u.test(operator)
      ? `“${operator}” does not work on arrays of this shape.`
      : left === '' || right === ''
        ? `The shapes on both sides of “${operator}” do not fit together.`
        : `The shapes do not fit: $${left}$ “${operator}” $${right}$.`,
  'scalar-needed': ({ found }) =>
    found === ''
      ? 'A single number is needed here.'
      : `A single number is needed here, not $${found}$.`,
  'array-needed': ({ found }) =>
    found === ''
      ? 'A vector or matrix is needed here.'
      : `A vector or matrix is needed here, not $${found}$.`,
  'array-power': () =>
    'A vector has no power. Write $x^{\\odot 2}$ (typed x .^ 2) for squares entry by entry, or $\\|x\\|^2$ (typed norm(x)^2) for the squared norm.',
  'size-undetermined': ({ found }) =>
    `The size of “${found}” does not follow from its place. Write it, for example as I_n.`,
  'derivative-variable': ({ found }) =>
    `A derivative is taken by a symbol or one of its entries, not by “${found}”.`,
  'not-a-size': ({ found }) =>
    `${found === '' ? 'This' : `“${found}”`} is not a size. A shape is made of sizes and numbers: rows × columns.`,
  'shape-asked': () => 'A shape is asked for: rows × columns.',
  'formula-asked': () => 'A formula is asked for, not a shape.',
  'cases-gap': () => 'These cases leave something out. Add the missing case or “otherwise”.',
  'relation-in-answer': () =>
    'A relation stands here where a value is asked for. Join the steps of a derivation with “=”.',
  unsupported: ({ what }) => `“${what}” is not understood here. Write it another way.`,
}

/** What is worth a word although the text was read. */
export const readingWarningsEn: ReadingWarningSentences = {
  'power-in-index': () =>
    'Read as a power inside the index. If you mean a power of the entry, move it out of the index.',
  'sum-index-chosen': ({ index }) =>
    `Read as a sum over ${index}. If you mean another index, write it under the sum.`,
  'scalar-plus-matrix': () =>
    'The number is added to every entry. If you mean a multiple of the identity, write it with I.',
}
