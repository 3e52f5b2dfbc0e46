import type { Span } from '@/lib/expr/tree'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import { elaborateCondition } from './elaborate'
import { inferShapes } from './inferShapes'
import type { Model } from './model'
import { reasonOf } from './reasonOf'
import { lengthOfTree } from './sizeOfTree'

/** A fault of the author's: `name` is the symbol it is found in (`z1`, `W2`, `constraints`), `span` within its text. */
export interface ModelFault {
  readonly name: string
  readonly reason: string
  readonly span: Span | null
}

/**
 * The model with every definition and constraint elaborated, and the faults found on the way. What has a
 * fault stays as it was. For a part's `with`, only the faults of names in `namesNeeded(target, model)` count.
 */
export function elaborateModel(
  model: Model,
  vocabulary: Vocabulary,
): { readonly model: Model; readonly faults: readonly ModelFault[] } {
  const inferred = inferShapes(model, vocabulary)
  const faults = [...inferred.faults]
  for (const { name, size } of model.indices) {
    if (lengthOfTree(size, model) !== null) continue
    const reason = 'an index runs up to a size'
    faults.push({ name, reason, span: size.span })
  }
  for (const { name, domain } of model.givens) {
    if (domain.kind !== 'onehot') continue
    if (model.indices.some((index) => index.name === domain.index)) continue
    faults.push({ name, reason: `${domain.index} is no index`, span: null })
  }
  const scope = { model, vocabulary, free: [], shapes: new Map() }
  const constraints = model.constraints.map((constraint) => {
    const elaborated = elaborateCondition(constraint, scope)
    if (elaborated.kind === 'elaborated') return elaborated.condition
    const { error } = elaborated
    faults.push({ name: 'constraints', reason: reasonOf(error), span: error.span })
    return constraint
  })
  return { model: { ...model, definitions: inferred.definitions, constraints }, faults }
}
