import type { Condition, Tree } from '@/lib/expr/tree'
import type { Model } from '@/lib/model/model'

/** What the referee must know of a tree before it differentiates: the names in it, and how deep derivatives nest. */
interface Survey {
  readonly names: Set<string>
  derivatives: number
}

/**
 * The definitions whose values follow a variable, through other definitions. The variable itself is held to be independent,
 * whatever its own definition says.
 */
export function followers(variable: string, model: Model): ReadonlySet<string> {
  const following = new Set([variable])
  let grown = true
  while (grown) {
    grown = false
    for (const { name, tree } of model.definitions) {
      if (following.has(name) || ![...surveyOf(tree).names].some((each) => following.has(each))) {
        continue
      }
      following.add(name)
      grown = true
    }
  }
  following.delete(variable)
  return following
}

/** Whether a tree's value follows a variable, by itself or through the definitions in `following`. */
export function follows(tree: Tree, variable: string, following: ReadonlySet<string>): boolean {
  return [...surveyOf(tree).names].some((each) => each === variable || following.has(each))
}

/** How many times a tree differentiates at most along one path, definitions included. */
export function derivativeOrder(tree: Tree, model: Model): number {
  const { names, derivatives } = surveyOf(tree)
  const within = model.definitions
    .slice(0, definedBefore(tree, model))
    .filter(({ name }) => names.has(name))
    .map((definition) => derivativeOrder(definition.tree, model))
  return derivatives + Math.max(0, ...within)
}

/** Definitions stand in the order of the forward pass, so that none can reach itself. */
function definedBefore(tree: Tree, model: Model): number {
  const place = model.definitions.findIndex((definition) => definition.tree === tree)
  return place < 0 ? model.definitions.length : place
}

function surveyOf(tree: Tree): Survey {
  const survey: Survey = { names: new Set(), derivatives: 0 }
  survey.derivatives = visit(tree, survey.names)
  return survey
}

/** Collects names and returns the depth of derivatives. */
function visit(tree: Tree, names: Set<string>): number {
  const all = (trees: readonly (Tree | null)[]): number =>
    trees.reduce((depth, each) => (each === null ? depth : Math.max(depth, visit(each, names))), 0)
  switch (tree.kind) {
    case 'numeral':
    case 'constant':
      return 0
    case 'name':
      names.add(tree.name)
      return 0
    case 'entry':
      return all([
        tree.array,
        ...tree.indices.map((index) => (index.kind === 'whole-axis' ? null : index)),
      ])
    case 'negation':
    case 'transpose':
      return all([tree.operand])
    case 'binary':
      return all([tree.left, tree.right])
    case 'call':
      return tree.primes + all(tree.arguments)
    case 'matrix':
      return all(tree.rows.flat())
    case 'reduction':
      return all([
        ...tree.indices.flatMap(({ from, to }) => [from, to]),
        ...sidesOf(tree.condition),
        tree.body,
      ])
    case 'derivative':
      return 1 + all([tree.of, tree.by])
    case 'cases':
      return all(tree.branches.flatMap(({ value, condition }) => [value, ...sidesOf(condition)]))
    case 'indicator':
      return all(sidesOf(tree.condition))
    case 'filled':
      return all([tree.rows, tree.columns])
  }
}

function sidesOf(condition: Condition | null): readonly Tree[] {
  if (condition === null) return []
  return condition.kind === 'comparison'
    ? [condition.left, condition.right]
    : condition.all.flatMap(sidesOf)
}
