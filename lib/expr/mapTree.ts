import type { Condition, Tree, WholeAxis } from './tree'

/**
 * Rebuilds a tree from the leaves up: every node is handed to `change` after its parts have been changed.
 *
 */
export function mapTree(tree: Tree, change: (node: Tree) => Tree): Tree {
  const map = (part: Tree): Tree => mapTree(part, change)
  return change(mapParts(tree, map, (condition) => mapCondition(condition, change)))
}

/** A condition with the trees in it rebuilt. */
export function mapCondition(condition: Condition, change: (node: Tree) => Tree): Condition {
  switch (condition.kind) {
    case 'comparison':
      return {
        ...condition,
        left: mapTree(condition.left, change),
        right: mapTree(condition.right, change),
      }
    case 'conjunction':
      return { ...condition, all: condition.all.map((part) => mapCondition(part, change)) }
  }
}

/** A node with its direct parts replaced. */
export function mapParts(
  tree: Tree,
  map: (part: Tree) => Tree,
  mapOf: (condition: Condition) => Condition,
): Tree {
  switch (tree.kind) {
    case 'numeral':
    case 'constant':
    case 'name':
      return tree
    case 'entry': {
      const indices = tree.indices.map(
        (index): Tree | WholeAxis => (index.kind === 'whole-axis' ? index : map(index)),
      )
      return { ...tree, array: map(tree.array), indices }
    }
    case 'negation':
    case 'transpose':
      return { ...tree, operand: map(tree.operand) }
    case 'binary':
      return { ...tree, left: map(tree.left), right: map(tree.right) }
    case 'call':
      return { ...tree, arguments: tree.arguments.map(map) }
    case 'matrix':
      return { ...tree, rows: tree.rows.map((row) => row.map(map)) }
    case 'reduction':
      return {
        ...tree,
        indices: tree.indices.map((index) => ({
          ...index,
          from: index.from === null ? null : map(index.from),
          to: index.to === null ? null : map(index.to),
        })),
        condition: tree.condition === null ? null : mapOf(tree.condition),
        body: map(tree.body),
      }
    case 'derivative':
      return { ...tree, of: map(tree.of), by: map(tree.by) }
    case 'cases':
      return {
        ...tree,
        branches: tree.branches.map(({ value, condition }) => ({
          value: map(value),
          condition: condition === null ? null : mapOf(condition),
        })),
      }
    case 'indicator':
      return { ...tree, condition: mapOf(tree.condition) }
    case 'filled':
      return {
        ...tree,
        rows: tree.rows === null ? null : map(tree.rows),
        columns: tree.columns === null ? null : map(tree.columns),
      }
  }
}
