import { misfitOf, partOr } from '../misfit'
import type {
  ErrorByCode,
  ReadingErrorSentences,
  ReadingWarningSentences,
} from '../readingSentences'

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
  ['_', 'the variable (as in ∇_x)'],
  ['/', 'the variable (as in ∂f/∂x)'],
  ['∂', 'a variable with its ∂'],
  ['if', 'a condition (such as “if i = k” or “otherwise”)'],
])

function expectedWords(expected: string): string {
  return EXPECTED.get(expected) ?? `“${expected}”`
}

function notWhat(part: string, found: string): string {
  const what = partOr(part, 'this')
  return found === '' ? `and ${what} is none` : `and ${what} is $${found}$`
}

/** Why two parts do not go together, by the operator or function between them. */
function sayMisfit(error: ErrorByCode['shapes']): string {
  const misfit = misfitOf(error, {
    left: 'the left side',
    right: 'the right side',
    number: 'a number',
  })
  const { left, right, shapes } = misfit
  const told =
    shapes === null
      ? `The shapes of ${left} and ${right} do not fit`
      : `${left} is ${shapes.left} and ${right} is ${shapes.right}`
  const why = `${told.charAt(0).toUpperCase()}${told.slice(1)}: ${reasonOfMisfit(error.operator)}`
  if (error.operator === '*' && misfit.isPairOfColumns) {
    return `${why} The inner product is $x^\\top y$ (typed x' y), entry by entry it is $x \\odot y$ (typed x .* y).`
  }
  const isSum = error.operator === '+' || error.operator === '-'
  return isSum && misfit.isColumnBesideMatrix
    ? `${why} To repeat a column $b$ along the columns write $b\\mathbf 1^\\top$ (typed b ones(m,1)').`
    : why
}

function reasonOfMisfit(operator: string): string {
  switch (operator) {
    case '+':
      return 'they cannot be added.'
    case '-':
      return 'they cannot be subtracted.'
    case '*':
      return 'they cannot be multiplied.'
    case '/':
      return 'they cannot be divided. An array divides only arrays of its own shape, entry by entry; the inverse of a matrix is $A^{-1}$.'
    case '.*':
    case './':
    case '.^':
      return 'entry by entry, both must have one shape.'
    case '=':
      return 'they cannot be equal.'
    case '<':
      return 'they cannot be compared.'
    case 'd':
      return 'there is no such derivative here. Differentiate an entry, or by an entry.'
    case ';':
      return 'blocks beside each other need as many rows.'
    case ',':
      return 'the rows of a matrix need as many columns.'
    case '{':
      return 'all cases need one shape.'
    default:
      return `“${operator}” does not take them together.`
  }
}

/** Why a text cannot be read, and what to do about it. */
export const readingErrorsEn: ReadingErrorSentences = {
  empty: () => 'There is nothing to read yet.',
  'too-long': ({ limit }) =>
    limit > 100
      ? `A line may have at most ${limit} characters. Break it into shorter lines.`
      : `An answer may have at most ${limit} lines.`,
  'long-text': ({ limit, length }) =>
    `At most ${limit} characters are taken, and this has ${length}. Shorten it.`,
  'too-deep': ({ limit }) =>
    `This is nested too deeply; the limit is ${limit} levels. Give an inner part a line of its own.`,
  'too-many-nodes': ({ limit }) =>
    `This line is too long to check; the limit is ${limit} symbols. Simplify it first.`,
  'too-many-steps': ({ limit }) =>
    `A derivation may have at most ${limit} expressions. Leave out some of the steps between.`,
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
    `This can be read in two ways. Write one of them: ${readings.map((one) => `“${one}”`).join(' or ')}.`,
  label: ({ label }) =>
    `“${label}” is not a label of this symbol in this question. If you mean a power, leave out its brackets.`,
  'beyond-compare': () => 'This number lies beyond all that can be compared. Check its exponent.',
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
    `$${name}$ takes ${axes === 1 ? '1 index' : `${axes} indices`}; here it has ${found}. Separate indices with commas.`,
  'not-an-index': ({ found }) => `“${found}” cannot be an index here.`,
  shapes: sayMisfit,
  'scalar-needed': ({ found, part }) => `A single number is needed here, ${notWhat(part, found)}.`,
  'array-needed': ({ part }) =>
    `A vector or matrix is needed here, and ${partOr(part, 'this')} is a single number.`,
  'square-needed': ({ found, part }) => `A square matrix is needed here, ${notWhat(part, found)}.`,
  'column-power': () =>
    'A vector has no power. Write $x^{\\odot 2}$ (typed x .^ 2) for squares entry by entry, or $\\|x\\|^2$ (typed norm(x)^2) for the squared norm.',
  'array-bars': ({ part }) =>
    `Single bars are the absolute value of a number or the determinant of a square matrix. For the norm write ${part.length > 60 ? '$\\|x\\|$' : `$\\|${part}\\|$`} (typed norm(…)).`,
  'matrix-exponent': () =>
    'The exponent of a matrix must be a whole number. For a power entry by entry write $A^{\\odot p}$ (typed A .^ p).',
  'many-axes': ({ part }) =>
    `${partOr(part, 'This')} has more than two axes, so it has no rows and columns. Write its entries with indices, and sum over them.`,
  'axis-argument': ({ function: name }) =>
    `The second argument of “${name}” is 1 (down each column) or 2 (along each row).`,
  'norm-kind': ({ part }) =>
    `This norm of the matrix ${partOr(part, '$A$')} is not available. Use $\\|A\\|_F$ (typed norm(A)), or write out the sum you mean.`,
  'derivative-order': ({ limit }) => `At most ${limit} derivatives can be nested here.`,
  'prime-of': ({ function: name }) =>
    `“${name}” is not a function of one number, so a prime has no meaning on it. Write the derivative as d(…, …).`,
  'not-in-part': ({ name }) => `$${name}$ cannot be used with the shapes of this part.`,
  'size-undetermined': ({ found }) =>
    `The size of $${found}$ does not follow from its place. Write it, for example as I_n.`,
  'derivative-variable': ({ found }) =>
    found === ''
      ? 'A derivative is taken by a symbol or one of its entries.'
      : `A derivative is taken by a symbol or one of its entries, not by “${found}”.`,
  'variable-written-out': ({ variable, part }) =>
    `${partOr(part, 'This')} contains what $${variable}$ depends on, but not $${variable}$ itself: write it with $${variable}$, so that the derivative sees it.`,
  'not-a-size': ({ found }) =>
    `${found === '' ? 'This' : `“${found}”`} is not a size. A shape is made of sizes and numbers: rows × columns.`,
  'shape-asked': () => 'A shape is asked for: rows × columns.',
  'formula-asked': () => 'A formula is asked for, not a shape.',
  'number-asked': ({ found }) =>
    `A number is asked for, so “${found}” cannot stand here. Put in its value and work it out.`,
  unit: ({ found, unit }) =>
    `“${found}” is not the unit asked for. Give the number in ${unit}; the unit itself may be left out.`,
  'digit-groups': ({ found, plain, decimal }) =>
    decimal === null
      ? `“${found}” can be misread. Write ${plain}, without commas or spaces.`
      : plain === decimal
        ? `“${found}” can be misread. Write ${plain}, with a decimal point.`
        : `“${found}” can be misread. Write ${plain} without a comma, or ${decimal} if you mean a decimal.`,
  'unknown-option': ({ found, keys }) => `“${found}” is none of the options. Choose from: ${keys}.`,
  'one-option': () => 'Only one option can be chosen here.',
  'cases-gap': () => 'These cases leave something out. Add the missing case or “otherwise”.',
  'relation-in-answer': () =>
    'A relation stands here where a value is asked for. Join the steps of a derivation with “=”.',
  unjoined: () =>
    'Two formulas stand here with nothing between them. Join them with “=” if they are equal, or leave one.',
  'scalar-prime': ({ part }) =>
    `$${part}$ is a single number, so it has no transpose. If you mean its derivative, write it as a fraction with ∂.`,
  'no-formula': () => 'There are only words here. Write the formula you come to.',
  heading: () =>
    'A heading can name a case of indices (i = k), of a label that is 0 or 1 (y = 1), or of a sign (t > 0). Write any other case as one formula with cases.',
  'never-holds': () =>
    'These conditions never hold at once. Give each case a line of its own; where the formula holds in all of them, leave the condition out.',
  'circular-definition': ({ name }) =>
    `“${name}” is introduced here by itself. Write it with symbols that are already known.`,
  'introduced-with-brackets': ({ name }) =>
    `“${name}” is introduced with brackets here. Write the name alone, “let ${name} = …”, or with an index, “let ${name}_k = …”.`,
  'entry-missing': ({ part, entry }) =>
    entry === ''
      ? `$${part}$ is a whole array, but the other expressions of the derivation are single numbers. Write the entry with its index.`
      : `$${part}$ is a whole array, but the other expressions of the derivation are single numbers. Did you mean $${entry}$?`,
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
