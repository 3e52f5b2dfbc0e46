import type { Tree } from './tree'

/** How tightly a tree holds together when written: a sum least, then a product, then what can stand as a factor. */
export type Level = 'sum' | 'product' | 'factor'

const ORDER: Readonly<Record<Level, number>> = { sum: 0, product: 1, factor: 2 }

/** The level of a tree in plain spelling, where a quotient is written with `/`. */
export function levelOf(tree: Tree): Level {
  switch (tree.kind) {
    case 'negation':
      return 'sum'
    case 'reduction':
      return 'product'
    case 'binary':
      switch (tree.operator) {
        case '+':
        case '-':
          return 'sum'
        case '^':
        case '.^':
          return 'factor'
        default:
          return 'product'
      }
    default:
      return 'factor'
  }
}

/** Whether a tree of one level may stand where another is wanted, without brackets. */
export function fits(tree: Level, wanted: Level): boolean {
  return ORDER[tree] >= ORDER[wanted]
}

/** Whether what is written after a tree would be taken into it: a sum's body goes on to the right. */
export function endsOpen(tree: Tree): boolean {
  if (tree.kind === 'reduction') return true
  return tree.kind === 'binary' && levelOf(tree) === 'product' && endsOpen(tree.right)
}
