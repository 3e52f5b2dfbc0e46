import type { Tree } from '@/lib/expr/tree'
import type { Model } from './model'
import { sizeOfTree } from './sizeOfTree'
import { sizeAt } from './sizePolynomial'

/** Between which values something lies. */
export interface Interval {
  readonly least: number
  readonly greatest: number
}

/** What counts at present: the sizes, and the ranges of bound indices. */
export interface Ranges {
  readonly scope: { readonly model: Model }
  readonly sizes: Readonly<Record<string, number>>
  readonly bound: ReadonlyMap<string, Interval>
}

const ANYTHING: Interval = { least: -Infinity, greatest: Infinity }

/** Between which values a limit lies, over all values of the indices in it (interval arithmetic); anything, where it is no count. */
export function rangeOf(tree: Tree, ranges: Ranges): Interval {
  const of = (part: Tree): Interval => rangeOf(part, ranges)
  switch (tree.kind) {
    case 'numeral':
      return exactly(Number(tree.digits))
    case 'name':
      return rangeOfName(tree.name, ranges)
    case 'negation': {
      const { least, greatest } = of(tree.operand)
      return { least: -greatest, greatest: -least }
    }
    case 'binary': {
      const a = of(tree.left)
      const b = of(tree.right)
      switch (tree.operator) {
        case '+':
          return { least: a.least + b.least, greatest: a.greatest + b.greatest }
        case '-':
          return { least: a.least - b.greatest, greatest: a.greatest - b.least }
        case '*':
        case '.*':
          return spanned(a, b, (x, y) => (x === 0 || y === 0 ? 0 : x * y))
        case '/':
        case './':
          return b.least > 0 ? spanned(a, b, (x, y) => x / y) : ANYTHING
        case '^':
        case '.^':
          return a.least >= 1 && b.least >= 0 ? spanned(a, b, (x, y) => x ** y) : ANYTHING
      }
      return ANYTHING
    }
    case 'call': {
      const [only] = tree.arguments
      const isRounded = tree.function === 'floor' || tree.function === 'ceil'
      if (only === undefined || !isRounded) return ANYTHING
      const { least, greatest } = of(only)
      return { least: Math.floor(least), greatest: Math.ceil(greatest) }
    }
    default:
      return ANYTHING
  }
}

function exactly(value: number): Interval {
  return { least: value, greatest: value }
}

/** A size, an index from 1 to its size, a whole given within its domain. */
function rangeOfName(name: string, { scope, sizes, bound }: Ranges): Interval {
  const held = bound.get(name)
  if (held !== undefined) return held
  const size = sizes[name]
  if (size !== undefined) return exactly(size)
  const index = scope.model.indices.find((candidate) => candidate.name === name)
  if (index !== undefined) {
    const greatest = sizeOfTree(index.size, scope.model)
    return { least: 1, greatest: greatest === null ? Infinity : sizeAt(greatest, sizes) }
  }
  const domain = scope.model.givens.find((given) => given.name === name)?.domain
  return domain?.kind === 'integer' ? domain : ANYTHING
}

function spanned(a: Interval, b: Interval, join: (x: number, y: number) => number): Interval {
  const ends = [a.least, a.greatest].flatMap((x) => [join(x, b.least), join(x, b.greatest)])
  return { least: Math.min(...ends), greatest: Math.max(...ends) }
}
