/** The sizes and indices of a point. */
export interface Place {
  readonly sizes: Readonly<Record<string, number>>
  readonly indices: Readonly<Record<string, number>>
}

/** A place where truth and answer are compared: sizes, indices (counted from 1) and the givens' values (row-major). */
export interface SamplePoint extends Place {
  /** The forced situation it was drawn for: `i = k`, `i ≠ k`, … */
  readonly stratum: string
  readonly givens: Readonly<Record<string, readonly number[]>>
  /** Values (row-major) that replace those of definitions; what is defined from them follows. */
  readonly overrides: Readonly<Record<string, readonly number[]>>
}
