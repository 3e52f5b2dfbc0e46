import type { Vocabulary } from '@/lib/expr/vocabulary'
import { namesOf } from '@/lib/expr/walk'
import { elaborate } from './elaborate'
import type { ModelFault } from './elaborateModel'
import type { Definition, Given, Model } from './model'
import { reasonOf } from './reasonOf'
import { type Shape, shapeOfMatrix } from './shape'
import { lengthOfTree } from './sizeOfTree'
import { ONE } from './sizePolynomial'

/** The shapes of a model's quantities, its definitions elaborated, and what does not fit. */
export interface Inferred {
  readonly shapes: ReadonlyMap<string, Shape>
  readonly definitions: readonly Definition[]
  readonly faults: readonly ModelFault[]
}

/**
 * Infers shapes in the order of the definitions; each may use the givens and those before it. A definition that uses
 * a faulty one has no shape either, and no fault of its own.
 */
export function inferShapes(model: Model, vocabulary: Vocabulary): Inferred {
  const shapes = new Map<string, Shape>()
  const faults: ModelFault[] = []
  const faulty = new Set<string>()
  const defined = new Set<string>()
  for (const given of model.givens) {
    const shape = shapeOfGiven(given, model)
    if (shape === null) {
      const reason = 'a shape is made of sizes and whole numbers'
      faults.push({ name: given.name, reason, span: null })
      faulty.add(given.name)
    } else shapes.set(given.name, shape)
  }
  const definitions = model.definitions.map((definition): Definition => {
    const scope = { model, vocabulary, free: [], shapes }
    const place = { defined: new Set(defined), repeatsColumns: model.batch }
    const elaborated = elaborate(definition.tree, scope, undefined, place)
    defined.add(definition.name)
    if (elaborated.kind === 'unreadable') {
      const { error } = elaborated
      const follows = [...namesOf(definition.tree)].some((name) => faulty.has(name))
      if (!follows) {
        faults.push({ name: definition.name, reason: reasonOf(error), span: error.span })
      }
      faulty.add(definition.name)
      return definition
    }
    shapes.set(definition.name, elaborated.shape)
    return { name: definition.name, tree: elaborated.tree }
  })
  return { shapes, definitions, faults }
}

function shapeOfGiven(given: Given, model: Model): Shape | null {
  const axes = given.shape.flatMap((axis) => lengthOfTree(axis, model) ?? [])
  if (axes.length < given.shape.length) return null
  const [rows, columns] = axes
  if (axes.length === 1 && rows !== undefined) return shapeOfMatrix(rows, ONE)
  return axes.length === 2 && rows && columns ? shapeOfMatrix(rows, columns) : axes
}
