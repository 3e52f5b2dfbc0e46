import type { Call, Tree } from '@/lib/expr/tree'
import type { Cost } from './cost'

/** What a call's arguments take, the greatest rows and columns among them, and what one number's operation costs here. */
interface Given {
  readonly before: number
  readonly rows: number
  readonly columns: number
  readonly jet: number
}

/** The cost of a function: most pass over their arguments' entries once; some build larger arrays or work harder. */
export function callCost(
  tree: Call,
  parts: readonly Cost[],
  { before, rows, columns, jet }: Given,
  limit: (size: Tree) => number,
): Cost {
  const entries = rows * columns
  const made = (operations: number, height: number, width: number): Cost => ({
    operations: before + jet * operations,
    rows: height,
    columns: width,
  })
  const total = (of: (part: Cost) => number): number =>
    parts.reduce((sum, part) => sum + of(part), 0)
  switch (tree.function) {
    case 'det':
      return made(2 ** Math.min(rows, 40) * rows, 1, 1)
    case 'inv':
      return made(2 * rows ** 3, rows, columns)
    case 'diag':
      return columns === 1 ? made(rows ** 2, rows, rows) : made(rows, rows, 1)
    case 'vec':
      return made(entries, entries, 1)
    case 'kron': {
      const height = parts.reduce((product, part) => product * part.rows, 1)
      const width = parts.reduce((product, part) => product * part.columns, 1)
      return made(height * width, height, width)
    }
    case 'outer':
      return made(rows ** 2, rows, rows)
    case 'vcat':
      return made(
        total((part) => part.rows * part.columns),
        total((part) => part.rows),
        columns,
      )
    case 'hcat':
      return made(
        total((part) => part.rows * part.columns),
        rows,
        total((part) => part.columns),
      )
    case 'onehot': {
      const length = tree.arguments[1] === undefined ? 1 : limit(tree.arguments[1])
      return made(length, length, 1)
    }
    case 'trace':
    case 'norm':
    case 'dot':
      return made(entries, 1, 1)
    default:
      return made(entries, rows, columns)
  }
}
