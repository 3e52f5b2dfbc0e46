import { endsOpen, fits, type Level, levelOf } from './precedence'
import type { Answer, Condition, Entry, Filled, Reduction, Tree } from './tree'
import type { DeclaredSymbol, Vocabulary } from './vocabulary'
import { someTree } from './walk'

/**
 * A tree as plain text by canonical names, every product with its sign: reading it in the plain format gives the same
 * tree again.
 */
export function printPlain(tree: Tree, vocabulary: Vocabulary): string {
  return plain(tree, declaredIn(vocabulary))
}

/** A chain as `a = b = c`, a shape as `K × D_a`. */
export function printPlainAnswer(answer: Answer, vocabulary: Vocabulary): string {
  if (answer.kind === 'chain') {
    return answer.expressions.map((one) => printPlain(one, vocabulary)).join(' = ')
  }
  return answer.axes.length === 0
    ? '1'
    : answer.axes.map((axis) => plainAxis(axis, answer.axes.length, vocabulary)).join(' × ')
}

/** Beside × a sum stands in brackets, for the eye. */
function plainAxis(axis: Tree, axes: number, vocabulary: Vocabulary): string {
  const declared = declaredIn(vocabulary)
  return axes > 1 ? at('product', axis, declared) : plain(axis, declared)
}

type Declared = ReadonlyMap<string, DeclaredSymbol>

function declaredIn(vocabulary: Vocabulary): Declared {
  return new Map(vocabulary.symbols.map((symbol) => [symbol.name, symbol]))
}

function plain(tree: Tree, declared: Declared): string {
  const print = (inner: Tree) => plain(inner, declared)
  switch (tree.kind) {
    case 'numeral':
      return tree.digits
    case 'constant':
    case 'name':
      return tree.name
    case 'entry':
      return plainEntry(tree, declared)
    case 'negation':
      return `-${at('product', tree.operand, declared)}`
    case 'transpose':
      return `${tree.operand.kind === 'name' ? print(tree.operand) : `(${print(tree.operand)})`}'`
    case 'binary':
      return plainBinary(tree.operator, tree.left, tree.right, declared)
    case 'call':
      if (tree.function === 'bars') return `| ${tree.arguments.map(print).join('')} |`
      if (tree.function === 'maxnorm') return `norm(${tree.arguments.map(print).join('')}, inf)`
      return `${tree.function}${"'".repeat(tree.primes)}(${tree.arguments.map(print).join(', ')})`
    case 'matrix': {
      const rows = tree.rows.map((row) => row.map(print).join(', '))
      return rows.length === 1 && tree.rows[0]?.length === 1
        ? `[${rows.join('')};]`
        : `[${rows.join('; ')}]`
    }
    case 'reduction':
      return plainReduction(tree, declared)
    case 'derivative':
      return `d(${print(tree.of)}, ${print(tree.by)})`
    case 'cases':
      return `{${tree.branches
        .map(({ value, condition }) =>
          condition === null
            ? `${print(value)} otherwise`
            : `${print(value)} if ${plainCondition(condition, declared)}`,
        )
        .join('; ')}}`
    case 'indicator':
      return `1[${plainCondition(tree.condition, declared)}]`
    case 'filled':
      return plainFilled(tree, declared)
  }
}

function at(wanted: Level, tree: Tree, declared: Declared): string {
  const written = plain(tree, declared)
  return isFunctional(tree) || fits(levelOf(tree), wanted) ? written : `(${written})`
}

/** Whether a reduction is written as `sum(…, j)`, whose brackets hold it together. */
function isFunctional(tree: Tree): boolean {
  if (tree.kind !== 'reduction') return false
  const [only] = tree.indices
  if (only === undefined || only.from !== null) return true
  return only.to === null && !looksLikeComparison(tree)
}

/** Whether `max(…, j)` would be read as the greater of two values, since j stands nowhere in the body. */
function looksLikeComparison({ reducer, indices, condition, body }: Reduction): boolean {
  const [only, more] = indices
  if (only === undefined || more !== undefined || condition !== null) return false
  if (reducer !== 'max' && reducer !== 'min') return false
  return !someTree(body, (part) => part.kind === 'name' && part.name === only.name)
}

function plainBinary(operator: string, left: Tree, right: Tree, declared: Declared): string {
  switch (operator) {
    case '+':
    case '-':
      return `${plain(left, declared)} ${operator} ${at('product', right, declared)}`
    case '^':
    case '.^': {
      const base = isPowerBase(left, declared)
        ? plain(left, declared)
        : `(${plain(left, declared)})`
      const exponent = plain(right, declared)
      return `${base}${operator}${right.kind === 'numeral' ? exponent : `(${exponent})`}`
    }
    default: {
      const start =
        endsOpen(left) && !isFunctional(left)
          ? `(${plain(left, declared)})`
          : at('product', left, declared)
      return `${start} ${operator} ${at('factor', right, declared)}`
    }
  }
}

/** What takes a power without brackets around it: behind the name of columns, a bracket would be their number. */
function isPowerBase(tree: Tree, declared: Declared): boolean {
  const array = tree.kind === 'entry' && !tree.joined ? tree.array : tree
  if (array.kind === 'name') return declared.get(array.name)?.column === undefined
  return tree.kind === 'numeral' || tree.kind === 'constant'
}

function plainEntry(tree: Entry, declared: Declared): string {
  const indices = tree.indices.map((one) =>
    one.kind === 'whole-axis' ? ':' : plain(one, declared),
  )
  const array = tree.array.kind === 'name' ? tree.array.name : `(${plain(tree.array, declared)})`
  if (tree.joined) return `(${array})_{${indices.join(' ')}}`
  return tree.array.kind === 'name' && declared.get(tree.array.name)?.role === 'quantity'
    ? `${array}[${indices.join(', ')}]`
    : `${array}_{${indices.map(guarded).join(', ')}}`
}

/** In a subscript `12` would be two indices and `2k` two: brackets keep them one. */
function guarded(index: string): string {
  return /^\d{2,}$/.test(index) ? `(${index})` : index
}

function plainReduction(tree: Reduction, declared: Declared): string {
  const word = tree.reducer === 'product' ? 'prod' : tree.reducer
  const [only] = tree.indices
  if (only !== undefined && !isFunctional(tree)) {
    const under = [only.name, ...conditionItems(tree.condition, declared)].join(', ')
    const upper = only.to === null ? '' : `^{${plain(only.to, declared)}}`
    return `${word}_{${under}}${upper} ${at('product', tree.body, declared)}`
  }
  const ranges = tree.indices.map(({ name, from, to }) => {
    const limits = [from, to]
      .filter((limit) => limit !== null)
      .map((limit) => plain(limit, declared))
    return limits.length === 0 ? name : `${name} = ${limits.join(':')}`
  })
  const range = [...ranges, ...conditionItems(tree.condition, declared)].join(', ')
  return `${word}(${plain(tree.body, declared)}, ${range})`
}

function conditionItems(condition: Condition | null, declared: Declared): readonly string[] {
  if (condition === null) return []
  return condition.kind === 'conjunction'
    ? condition.all.map((one) => plainCondition(one, declared))
    : [plainCondition(condition, declared)]
}

function plainCondition(condition: Condition, declared: Declared): string {
  if (condition.kind === 'conjunction') {
    return condition.all.map((one) => plainCondition(one, declared)).join(' and ')
  }
  return `${plain(condition.left, declared)} ${condition.operator} ${plain(condition.right, declared)}`
}

function plainFilled(tree: Filled, declared: Declared): string {
  const word =
    tree.fill === 'identity' ? (tree.rows === null && !declared.has('I') ? 'I' : 'eye') : tree.fill
  const sizes = [tree.rows, tree.columns]
    .filter((size) => size !== null)
    .map((size) => plain(size, declared))
  return sizes.length === 0 ? word : `${word}(${sizes.join(', ')})`
}
