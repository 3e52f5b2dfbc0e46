import type { Span } from '@/lib/expr/tree'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import type { Model } from './model'

/** A fault of the author's: `name` is the symbol it is found in (`z1`, `W2`, `constraints`), `span` within its text. */
export interface ModelFault {
  readonly name: string
  readonly reason: string
  readonly span: Span | null
}

/**
 * The model with every definition, shape and constraint elaborated, and the faults found on the way. A definition with a
 * fault stays as it was. For a part's `with`, only the faults of names in `namesNeeded(target, model)` count.
 */
export declare function elaborateModel(
  model: Model,
  vocabulary: Vocabulary,
): { readonly model: Model; readonly faults: readonly ModelFault[] }

/** The faults alone. */
export declare function checkModel(model: Model, vocabulary: Vocabulary): readonly ModelFault[]
