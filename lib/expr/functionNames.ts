import { FUNCTION_NAMES, type FunctionName } from './tree'

/** Other words for a function of the table, as students and MathLive write them. */
const ALIASES: Partial<Record<FunctionName, string>> = {
  log: 'ln Log Ln',
  exp: 'Exp',
  trace: 'tr Tr',
  arcsin: 'asin',
  arccos: 'acos',
  arctan: 'atan',
  sign: 'sgn',
  sigmoid: 'logistic Sigmoid',
  relu: 'ReLU Relu RELU',
  leakyrelu: 'LeakyReLU leakyReLU',
  softmax: 'Softmax SoftMax',
  softplus: 'Softplus',
  logsumexp: 'lse LSE',
  diag: 'Diag',
}

/** Every word that is a function, with the one name it has in the tree. `bars` has no word (`|x|`), nor has `maxnorm` (`norm(x, inf)`). */
export const FUNCTION_WORDS: ReadonlyMap<string, FunctionName> = new Map(
  FUNCTION_NAMES.filter((name) => name !== 'bars' && name !== 'maxnorm').flatMap((name) =>
    [name, ...(ALIASES[name]?.split(' ') ?? [])].map((word) => [word, name] as const),
  ),
)

/** Words that become a function only where the question does not declare them, with the base of a logarithm. */
const LATE_WORDS: ReadonlyMap<string, FunctionName> = new Map([
  ['sigma', 'sigmoid'],
  ['log2', 'log'],
  ['log10', 'log'],
])

/** The function a word stands for, unless the question declares the word; null for any other word. */
export function functionOf(word: string): FunctionName | null {
  return FUNCTION_WORDS.get(word) ?? LATE_WORDS.get(word) ?? null
}

const MANY = Number.POSITIVE_INFINITY

const ARGUMENT_COUNTS: Partial<Record<FunctionName, readonly [least: number, most: number]>> = {
  root: [2, 2],
  norm: [1, 2],
  softmax: [1, 2],
  logsumexp: [1, 2],
  leakyrelu: [1, 2],
  max: [1, MANY],
  min: [1, MANY],
  sum: [1, 2],
  mean: [1, 2],
  kron: [2, 2],
  dot: [2, 2],
  outer: [2, 2],
  vcat: [1, MANY],
  hcat: [1, MANY],
  onehot: [2, 2],
}

/** How many arguments a function takes, least and most. */
export function argumentCounts(name: FunctionName): readonly [least: number, most: number] {
  return ARGUMENT_COUNTS[name] ?? [1, 1]
}

/** Words with a meaning of their own besides names and functions, where the question does not declare them. */
export const BUILT_IN_WORDS: ReadonlySet<string> = new Set(
  'e pi d I eye ones zeros delta indicator kronecker log2 log10 sigma prod grad nabla'.split(' '),
)
