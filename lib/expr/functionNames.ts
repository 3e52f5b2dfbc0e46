import { FUNCTION_NAMES, type FunctionName } from './tree'

/** Other words for a function of the table, as students and MathLive write them. */
const ALIASES: readonly (readonly [string, FunctionName])[] = [
  ['ln', 'log'],
  ['tr', 'trace'],
  ['Tr', 'trace'],
  ['asin', 'arcsin'],
  ['acos', 'arccos'],
  ['atan', 'arctan'],
  ['sgn', 'sign'],
  ['logistic', 'sigmoid'],
  ['ReLU', 'relu'],
  ['Relu', 'relu'],
  ['RELU', 'relu'],
  ['LeakyReLU', 'leakyrelu'],
  ['leakyReLU', 'leakyrelu'],
  ['Softmax', 'softmax'],
  ['SoftMax', 'softmax'],
  ['Sigmoid', 'sigmoid'],
  ['Softplus', 'softplus'],
  ['lse', 'logsumexp'],
  ['LSE', 'logsumexp'],
  ['Diag', 'diag'],
  ['Exp', 'exp'],
  ['Log', 'log'],
  ['Ln', 'log'],
]

/** Every word that is a function, with the one name it has in the tree. `bars` has no word (`|x|`), nor has `maxnorm` (`norm(x, inf)`). */
export const FUNCTION_WORDS: ReadonlyMap<string, FunctionName> = new Map<string, FunctionName>([
  ...FUNCTION_NAMES.filter((name) => name !== 'bars' && name !== 'maxnorm').map(
    (name) => [name, name] as const,
  ),
  ...ALIASES,
])

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

const ARGUMENT_COUNTS: ReadonlyMap<FunctionName, readonly [least: number, most: number]> = new Map([
  ['root', [2, 2]],
  ['norm', [1, 2]],
  ['softmax', [1, 2]],
  ['logsumexp', [1, 2]],
  ['leakyrelu', [1, 2]],
  ['max', [1, MANY]],
  ['min', [1, MANY]],
  ['sum', [1, 2]],
  ['mean', [1, 2]],
  ['kron', [2, 2]],
  ['dot', [2, 2]],
  ['outer', [2, 2]],
  ['vcat', [1, MANY]],
  ['hcat', [1, MANY]],
  ['onehot', [2, 2]],
])

/** How many arguments a function takes, least and most. */
export function argumentCounts(name: FunctionName): readonly [least: number, most: number] {
  return ARGUMENT_COUNTS.get(name) ?? [1, 1]
}

/** Words with a meaning of their own besides names and functions, where the question does not declare them. */
export const BUILT_IN_WORDS: ReadonlySet<string> = new Set([
  'e',
  'pi',
  'd',
  'I',
  'eye',
  'ones',
  'zeros',
  'delta',
  'indicator',
  'kronecker',
  'log2',
  'log10',
  'sigma',
  'prod',
  'grad',
  'nabla',
])
