import type { Vocabulary } from '@/lib/expr/vocabulary'
import { inferShapes } from './inferShapes'
import type { Model } from './model'
import type { Shape } from './shape'

/**
 * What the names of an answer may mean in one part: its model (elaborated), the spellings, and the indices it ranges over.
 * Made once a part by `scopeOf`, which infers the shapes.
 */
export interface Scope {
  readonly model: Model
  readonly vocabulary: Vocabulary
  /** Indices the part ranges over. */
  readonly free: readonly string[]
  /** Shapes of the givens and definitions; a definition that does not fit in this model has none. */
  readonly shapes: ReadonlyMap<string, Shape>
}

/** The scope of a part whose model `elaborateModel` has passed. */
export function scopeOf(model: Model, vocabulary: Vocabulary, free: readonly string[]): Scope {
  return { model, vocabulary, free, shapes: inferShapes(model, vocabulary).shapes }
}
