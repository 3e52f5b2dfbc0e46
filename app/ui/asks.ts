/** A formula or a shape. */
export interface AsksFormula {
  readonly kind: 'formula' | 'shape'
  /** Indices the part ranges over. */
  readonly free: readonly string[]
  /** Whether the way to the answer may be handed in with it, line by line. */
  readonly work: boolean
}

export interface AsksNumber {
  readonly kind: 'number'
  /** What it is counted in; null for a bare number. */
  readonly unit: string | null
}

/** What a part asks whose answer is written. */
export type AsksWriting = AsksFormula | AsksNumber

/** An option as a page shows it: its key, and its words (Markdown) in the language of the page. */
export interface ShownOption {
  readonly key: string
  readonly words: string
}

export interface AsksChoice {
  readonly kind: 'choice'
  readonly options: readonly ShownOption[]
  readonly several: boolean
  /** Whether the options bear their keys in sight: not where every student sees another order. */
  readonly lettered: boolean
}

/** Prose that a person marks. */
export interface AsksText {
  readonly kind: 'text'
  /** Characters that are taken at most. */
  readonly longest: number
}

/** Files that a person marks: so many at least and at most. */
export interface AsksUpload {
  readonly kind: 'upload'
  readonly least: number
  readonly most: number
}

/** What a part asks, as a browser may know it: never a target, a shape, a rubric, or which options are correct. */
export type Asks = AsksWriting | AsksChoice | AsksText | AsksUpload
