import type { Condition, Tree } from './tree'

/** The trees directly within a tree, in reading order; conditions' sides, limits and indices included. */
export function childrenOf(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case 'numeral':
    case 'constant':
    case 'name':
      return []
    case 'entry':
      return [
        tree.array,
        ...tree.indices.flatMap((one) => (one.kind === 'whole-axis' ? [] : [one])),
      ]
    case 'negation':
    case 'transpose':
      return [tree.operand]
    case 'binary':
      return [tree.left, tree.right]
    case 'call':
      return tree.arguments
    case 'matrix':
      return tree.rows.flat()
    case 'reduction':
      return [
        ...tree.indices.flatMap((index) => present([index.from, index.to])),
        ...(tree.condition === null ? [] : sidesOf(tree.condition)),
        tree.body,
      ]
    case 'derivative':
      return [tree.of, tree.by]
    case 'cases':
      return tree.branches.flatMap(({ value, condition }) =>
        condition === null ? [value] : [value, ...sidesOf(condition)],
      )
    case 'indicator':
      return sidesOf(tree.condition)
    case 'filled':
      return present([tree.rows, tree.columns])
  }
}

/** Both sides of every comparison in a condition, from left to right. */
export function sidesOf(condition: Condition): readonly Tree[] {
  return condition.kind === 'comparison'
    ? [condition.left, condition.right]
    : condition.all.flatMap(sidesOf)
}

function present(trees: readonly (Tree | null)[]): readonly Tree[] {
  return trees.filter((tree) => tree !== null)
}

/** The declared names that occur in a tree; an index counts only where no reduction within the tree binds it. */
export function namesOf(tree: Tree): ReadonlySet<string> {
  const names = new Set<string>()
  collectNames(tree, [], names)
  return names
}

function collectNames(tree: Tree, bound: readonly string[], names: Set<string>): void {
  if (tree.kind === 'name') {
    if (!bound.includes(tree.name)) names.add(tree.name)
    return
  }
  if (tree.kind !== 'reduction') {
    for (const child of childrenOf(tree)) collectNames(child, bound, names)
    return
  }
  const inner = [...bound, ...tree.indices.map((index) => index.name)]
  for (const { from, to } of tree.indices) {
    for (const limit of present([from, to])) collectNames(limit, bound, names)
  }
  const condition = tree.condition === null ? [] : sidesOf(tree.condition)
  for (const child of [...condition, tree.body]) collectNames(child, inner, names)
}

/** Whether any node within a tree, itself included, satisfies the test. */
export function someTree(tree: Tree, test: (node: Tree) => boolean): boolean {
  return test(tree) || childrenOf(tree).some((child) => someTree(child, test))
}

/** A copy with `change` applied to every node, innermost first. */
export function mapTree(tree: Tree, change: (node: Tree) => Tree): Tree {
  return change(mapChildren(tree, (child) => mapTree(child, change)))
}

/** A copy with `change` applied to the trees directly within, in the order of `childrenOf`. */
export function mapChildren(tree: Tree, change: (child: Tree) => Tree): Tree {
  switch (tree.kind) {
    case 'numeral':
    case 'constant':
    case 'name':
      return tree
    case 'entry':
      return {
        ...tree,
        array: change(tree.array),
        indices: tree.indices.map((one) => (one.kind === 'whole-axis' ? one : change(one))),
      }
    case 'negation':
    case 'transpose':
      return { ...tree, operand: change(tree.operand) }
    case 'binary':
      return { ...tree, left: change(tree.left), right: change(tree.right) }
    case 'call':
      return { ...tree, arguments: tree.arguments.map(change) }
    case 'matrix':
      return { ...tree, rows: tree.rows.map((row) => row.map(change)) }
    case 'reduction':
      return {
        ...tree,
        indices: tree.indices.map((index) => ({
          ...index,
          from: index.from === null ? null : change(index.from),
          to: index.to === null ? null : change(index.to),
        })),
        condition: tree.condition === null ? null : mapCondition(tree.condition, change),
        body: change(tree.body),
      }
    case 'derivative':
      return { ...tree, of: change(tree.of), by: change(tree.by) }
    case 'cases':
      return {
        ...tree,
        branches: tree.branches.map((branch) => ({
          ...branch,
          value: change(branch.value),
          condition: branch.condition === null ? null : mapCondition(branch.condition, change),
        })),
      }
    case 'indicator':
      return { ...tree, condition: mapCondition(tree.condition, change) }
    case 'filled':
      return {
        ...tree,
        rows: tree.rows === null ? null : change(tree.rows),
        columns: tree.columns === null ? null : change(tree.columns),
      }
  }
}

/** A copy of a condition with `change` applied to the sides of its comparisons. */
export function mapCondition(condition: Condition, change: (side: Tree) => Tree): Condition {
  return condition.kind === 'comparison'
    ? { ...condition, left: change(condition.left), right: change(condition.right) }
    : { ...condition, all: condition.all.map((one) => mapCondition(one, change)) }
}
