import { entry } from '@/lib/expr/build'
import type { Entry, Tree } from '@/lib/expr/tree'
import { definitionsOf } from '@/lib/model/dependencies'
import { shapeAt } from '@/lib/model/places'
import type { Scope } from '@/lib/model/scope'

/** Functions of a whole array, whose entries are no function of single entries. */
const OF_WHOLE = new Set<string>(['softmax', 'inv', 'diag', 'vec', 'kron', 'outer', 'vcat', 'hcat'])

const ANYWHERE = { bound: new Map() }

/**
 * What a quantity is made from, one definition after the other, until an operation comes to light: a definition's name becomes its tree, an
 * entry of an array that is made entry by entry becomes the same of the entries. The variable itself stays as it is.
 */
export function unfolded(tree: Tree, variable: string, scope: Scope): Tree {
  const definitions = definitionsOf(scope.model)
  if (tree.kind === 'name') {
    const definition = tree.name === variable ? undefined : definitions.get(tree.name)
    return definition === undefined ? tree : unfolded(definition, variable, scope)
  }
  if (tree.kind !== 'entry') return tree
  const { array } = tree
  if (array.kind !== 'name') return pushedIn(array, tree, variable, scope)
  const definition = array.name === variable ? undefined : definitions.get(array.name)
  return definition === undefined ? tree : pushedIn(definition, tree, variable, scope)
}

/** The entry of an array, taken of what the array is made from. */
function pushedIn(array: Tree, at: Entry, variable: string, scope: Scope): Tree {
  const own = (part: Tree): Tree =>
    shapeAt(part, ANYWHERE, scope)?.length === 0 ? part : entryOf(part, at)
  switch (array.kind) {
    case 'name':
    case 'entry':
      return array.kind === 'name'
        ? unfolded(entryOf(array, at), variable, scope)
        : entryOf(array, at)
    case 'negation':
      return { ...array, operand: own(array.operand) }
    case 'binary': {
      const { operator, left, right } = array
      const isDotted = operator.length > 1
      const isEntrywise = isDotted || operator === '+' || operator === '-' || operator === '/'
      const isScaled = [left, right].some((side) => shapeAt(side, ANYWHERE, scope)?.length === 0)
      if (!isEntrywise && !(operator === '*' && isScaled)) return entryOf(array, at)
      const plain =
        operator === '.*' ? '*' : operator === './' ? '/' : operator === '.^' ? '^' : operator
      return { ...array, operator: plain, left: own(left), right: own(right) }
    }
    case 'call': {
      const [argument, ...more] = array.arguments
      if (argument === undefined || more.length > 0 || OF_WHOLE.has(array.function))
        return entryOf(array, at)
      return { ...array, arguments: [own(argument)] }
    }
    default:
      return entryOf(array, at)
  }
}

function entryOf(array: Tree, { indices }: Entry): Tree {
  return entry(array, ...indices)
}
