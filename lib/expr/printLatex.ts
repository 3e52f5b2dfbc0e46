import { normalDigits } from './equalTrees'
import { columnName, latexName, takesIndex, takesPower } from './latexName'
import { endsOpen, fits, type Level, levelOf } from './precedence'
import { type Spellings, spellingsOf } from './spellings'
import type { Answer, Binary, Call, Condition, Entry, Filled, Reduction, Tree } from './tree'
import type { Vocabulary } from './vocabulary'

/** A tree as LaTeX in the question's own symbols: reading it in the LaTeX format gives the same tree again. */
export function printLatex(tree: Tree, vocabulary: Vocabulary): string {
  return latex(tree, spellingsOf(vocabulary))
}

/** A chain as `a = b = c`, a shape as `K\times D_a`. */
export function printLatexAnswer(answer: Answer, vocabulary: Vocabulary): string {
  if (answer.kind === 'chain') {
    return answer.expressions.map((one) => printLatex(one, vocabulary)).join(' = ')
  }
  return answer.axes.length === 0
    ? '1'
    : answer.axes.map((axis) => latexAxis(axis, answer.axes.length, vocabulary)).join(' \\times ')
}

/** Beside × a sum stands in brackets, for the eye. */
function latexAxis(axis: Tree, axes: number, vocabulary: Vocabulary): string {
  const spellings = spellingsOf(vocabulary)
  return axes > 1 ? at('product', axis, spellings) : latex(axis, spellings)
}

/** Digits without exponent, in which LaTeX knows no `e`; a number beyond all doubles by its power of ten. */
function latexNumeral(digits: string): string {
  if (!digits.includes('e')) return digits
  const [mantissa, exponent] = normalDigits(digits).split('e')
  return exponent === undefined ? `${mantissa}` : `(${mantissa}\\cdot 10^{${exponent}})`
}

/** A condition such as `i \neq k`. */
export function printLatexCondition(condition: Condition, vocabulary: Vocabulary): string {
  return latexCondition(condition, spellingsOf(vocabulary))
}

function latex(tree: Tree, spellings: Spellings): string {
  const print = (inner: Tree) => latex(inner, spellings)
  switch (tree.kind) {
    case 'numeral':
      return latexNumeral(tree.digits)
    case 'constant':
      return tree.name === 'pi' ? '\\pi' : 'e'
    case 'name':
      return latexName(tree.name, spellings)
    case 'entry':
      return latexEntry(tree, spellings)
    case 'negation':
      return `-${at('product', tree.operand, spellings)}`
    case 'transpose':
      return latexTranspose(tree.operand, spellings)
    case 'binary':
      return latexBinary(tree, spellings)
    case 'call':
      return latexCall(tree, spellings)
    case 'matrix':
      return `\\begin{bmatrix} ${tree.rows.map((row) => row.map(print).join(' & ')).join(' \\\\ ')} \\end{bmatrix}`
    case 'reduction':
      return latexReduction(tree, spellings)
    case 'derivative': {
      const of = at('product', tree.of, spellings)
      return `\\frac{\\partial ${of}}{\\partial ${print(tree.by)}}`
    }
    case 'cases':
      return `\\begin{cases} ${tree.branches
        .map(({ value, condition }) => {
          const when =
            condition === null ? '\\text{otherwise}' : latexCondition(condition, spellings)
          return `${print(value)} & ${when}`
        })
        .join(' \\\\ ')} \\end{cases}`
    case 'indicator':
      return latexIndicator(tree.condition, spellings)
    case 'filled':
      return latexFilled(tree, spellings)
  }
}

function bracketed(written: string): string {
  return `\\left(${written}\\right)`
}

/** In LaTeX a quotient is a fraction, which holds together by itself. */
function latexLevel(tree: Tree): Level {
  return tree.kind === 'binary' && tree.operator === '/' ? 'factor' : levelOf(tree)
}

function at(wanted: Level, tree: Tree, spellings: Spellings): string {
  const written = latex(tree, spellings)
  return fits(latexLevel(tree), wanted) ? written : bracketed(written)
}

function latexBinary(tree: Binary, spellings: Spellings): string {
  const { operator, left, right } = tree
  switch (operator) {
    case '+':
    case '-':
      return `${latex(left, spellings)} ${operator} ${at('product', right, spellings)}`
    case '*':
      return latexProduct(tree, spellings)
    case '/':
      return `\\frac{${latex(left, spellings)}}{${latex(right, spellings)}}`
    case '.*':
    case './': {
      const start = closedProduct(left, spellings)
      return `${start} ${operator === '.*' ? '\\odot' : '\\oslash'} ${at('factor', right, spellings)}`
    }
    case '^':
    case '.^': {
      const raised = `${operator === '.^' ? '\\odot ' : ''}${latex(right, spellings)}`
      return `${latexBase(left, spellings)}^{${raised}}`
    }
  }
}

function closedProduct(tree: Tree, spellings: Spellings): string {
  return endsOpen(tree) ? bracketed(latex(tree, spellings)) : at('product', tree, spellings)
}

/** Factors side by side where that reads back the same, else with `\cdot` between all of them. */
function latexProduct(tree: Binary, spellings: Spellings): string {
  const factors: Tree[] = [tree.right]
  let first: Tree = tree.left
  while (first.kind === 'binary' && first.operator === '*') {
    factors.unshift(first.right)
    first = first.left
  }
  factors.unshift(first)
  const written = factors.map((factor, position) => {
    const last = position === factors.length - 1
    const open = last && factor.kind === 'reduction'
    const bars = factor.kind === 'call' && BARRED.has(factor.function)
    if (open) return latex(factor, spellings)
    return bars ? bracketed(latex(factor, spellings)) : at('factor', factor, spellings)
  })
  const apart = written.some((one, position) => position > 0 && /^[\d-]/.test(one))
  return written.join(apart ? ' \\cdot ' : ' ')
}

/** What a power is put on: names and their entries as they are, unless they carry a label; all else in brackets. */
function latexBase(tree: Tree, spellings: Spellings): string {
  const written = latex(tree, spellings)
  const array = tree.kind === 'entry' && !tree.joined ? tree.array : tree
  const bare =
    tree.kind === 'numeral' ||
    tree.kind === 'constant' ||
    (array.kind === 'name' &&
      takesPower(array.name, spellings) &&
      columnName(array, spellings) === undefined)
  return bare ? written : bracketed(written)
}

function latexTranspose(operand: Tree, spellings: Spellings): string {
  const written = latex(operand, spellings)
  if (operand.kind !== 'name') return `${bracketed(written)}^{\\top}`
  const label = /^(.*\^\{\[[^\]{}]*\])\}$/.exec(written)?.[1]
  if (label !== undefined) return `${label}\\top}`
  return takesPower(operand.name, spellings)
    ? `${written}^{\\top}`
    : `${bracketed(written)}^{\\top}`
}

function latexEntry(tree: Entry, spellings: Spellings): string {
  const [row, number, more] = tree.indices
  const column = columnName(tree.array, spellings)
  if (column !== undefined && row?.kind === 'whole-axis' && more === undefined) {
    if (number !== undefined && number.kind !== 'whole-axis') {
      return `${column}^{(${latex(number, spellings)})}`
    }
  }
  const indices = tree.indices.map((one) =>
    one.kind === 'whole-axis' ? ':' : latexIndex(one, tree.joined, spellings),
  )
  const array = latex(tree.array, spellings)
  const bare =
    tree.array.kind === 'name' && takesIndex(tree.array.name, indices.join(','), spellings)
  return `${bare ? array : bracketed(array)}_{${indices.join(tree.joined ? ' ' : ',')}}`
}

/** In a subscript `2k` would be two indices and `12` may be: `\cdot` and brackets keep them one. */
function latexIndex(index: Tree, joined: boolean, spellings: Spellings): string {
  const written = latex(index, spellings)
  if (joined) return written
  if (index.kind === 'numeral' && index.digits.length > 1) return bracketed(written)
  return index.kind === 'binary' && index.operator === '*' ? bracketed(written) : written
}

/** Functions that are written between bars, which another bar beside them would close. */
const BARRED = new Set(['bars', 'norm', 'maxnorm'])

const COMMANDS = new Set(
  'exp log sin cos tan cot sec csc arcsin arccos arctan sinh cosh tanh max min det'.split(' '),
)

function latexCall(tree: Call, spellings: Spellings): string {
  const given = tree.arguments.map((one) => latex(one, spellings))
  const [first = '', second] = given
  if (tree.function === 'sqrt') return `\\sqrt{${first}}`
  if (tree.function === 'root') return `\\sqrt[${second}]{${first}}`
  if (tree.function === 'bars') return `\\left|${first}\\right|`
  if (tree.function === 'norm' && second === undefined) return `\\left\\|${first}\\right\\|`
  if (tree.function === 'maxnorm') return `\\left\\|${first}\\right\\|_{\\infty}`
  if (tree.function === 'norm' && (second === '1' || second === '2')) {
    return `\\left\\|${first}\\right\\|_{${second}}`
  }
  const sigmoid = tree.function === 'sigmoid' && !spellings.byHead.has('sigma')
  const word = COMMANDS.has(tree.function)
    ? `\\${tree.function}`
    : sigmoid
      ? '\\sigma'
      : `\\operatorname{${tree.function}}`
  return `${word}${"'".repeat(tree.primes)}${bracketed(given.join(', '))}`
}

const REDUCERS = { sum: '\\sum', product: '\\prod', max: '\\max', min: '\\min' } as const

function latexReduction(tree: Reduction, spellings: Spellings): string {
  const [only] = tree.indices
  const alone = tree.indices.length === 1 && only !== undefined
  const ranges = tree.indices.map(({ name, from, to }) => {
    const index = latexName(name, spellings)
    if (from === null) return index
    const end = to === null || alone ? '' : `:${latex(to, spellings)}`
    return `${index}=${latex(from, spellings)}${end}`
  })
  const upper = alone && only.to !== null ? `^{${latex(only.to, spellings)}}` : ''
  const conditions = conditionItems(tree.condition, spellings)
  const limited = tree.indices.some((index) => index.from !== null)
  const range = [ranges.join(', '), ...conditions].join(limited || !alone ? ',\\,' : ':\\,')
  return `${REDUCERS[tree.reducer]}_{${range}}${upper} ${at('product', tree.body, spellings)}`
}

function conditionItems(condition: Condition | null, spellings: Spellings): readonly string[] {
  if (condition === null) return []
  const all = condition.kind === 'conjunction' ? condition.all : [condition]
  return [all.map((one) => latexCondition(one, spellings)).join(',\\,')]
}

const RELATIONS = {
  '=': '=',
  '!=': '\\neq',
  '<': '<',
  '<=': '\\leq',
  '>': '>',
  '>=': '\\geq',
} as const

function latexCondition(condition: Condition, spellings: Spellings): string {
  if (condition.kind === 'conjunction') {
    return condition.all.map((one) => latexCondition(one, spellings)).join(' \\land ')
  }
  const { left, operator, right } = condition
  return `${latex(left, spellings)} ${RELATIONS[operator]} ${latex(right, spellings)}`
}

function latexIndicator(condition: Condition, spellings: Spellings): string {
  const delta =
    condition.kind === 'comparison' &&
    condition.operator === '=' &&
    condition.left.kind === 'name' &&
    condition.right.kind === 'name' &&
    !spellings.byHead.has('delta')
  if (delta)
    return `\\delta_{${latex(condition.left, spellings)},${latex(condition.right, spellings)}}`
  return `\\mathbf{1}\\left[${latexCondition(condition, spellings)}\\right]`
}

function latexFilled(tree: Filled, spellings: Spellings): string {
  const sizes = [tree.rows, tree.columns]
    .filter((size) => size !== null)
    .map((size) => latex(size, spellings))
  const hidden = tree.fill === 'identity' && spellings.byHead.has('I')
  if (sizes.length > 1 || hidden) {
    const word = tree.fill === 'identity' ? 'eye' : tree.fill
    const written = `\\operatorname{${word}}`
    return sizes.length === 0 ? bracketed(written) : written + bracketed(sizes.join(', '))
  }
  const word = tree.fill === 'identity' ? 'I' : tree.fill === 'ones' ? '\\mathbf{1}' : '\\mathbf{0}'
  return sizes.length === 0 ? word : `${word}_{${sizes.join('')}}`
}
