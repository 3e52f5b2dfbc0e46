import type { Condition, Tree } from '@/lib/expr/tree'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import type { Model } from '@/lib/model/model'
import type { Tolerance } from '@/lib/numeric/tolerance'
import type { SharedReading } from './readWritten'
import type { Variant, Vary } from './vary'

/**
 * A loaded question in one of its variants: the model, its parts and their targets, in the form the grader takes. `version` is
 * the hash of its content, the same in every variant.
 */
export interface Question {
  readonly id: string
  readonly version: string
  readonly tags: readonly string[]
  readonly vary: Vary
  /** The values that the varied names have here. */
  readonly variant: Variant
  readonly model: Model
  readonly vocabulary: Vocabulary
  readonly parts: readonly Part[]
  /** By language, what a list calls it: of all variants, so that varied names stand for themselves. */
  readonly titles: Readonly<Partial<Record<Locale, string>>>
  /** By language, with the variant's numbers in it; empty for a question given as an object on the command line. */
  readonly prose: Readonly<Partial<Record<Locale, Prose>>>
  /** The author's cases that are about this variant. */
  readonly cases: readonly AuthorCase[]
  readonly origin: QuestionOrigin
}

/** What a question was read from, its prose with `{{…}}` as written, and all its cases: its other variants are read from them. */
export interface QuestionOrigin {
  readonly shared: SharedReading
  readonly prose: Readonly<Partial<Record<Locale, Prose>>>
  readonly cases: readonly AuthorCase[]
}

export type Locale = 'zh-CN' | 'en'

/** Markdown of one language. Parts are keyed by part id; `hints` in order. */
export interface Prose {
  readonly title: string
  readonly statement: string
  readonly parts: Readonly<
    Record<
      string,
      { readonly ask: string; readonly hints: readonly string[]; readonly solution: string | null }
    >
  >
}

/** One of a part's cases: `label` is the condition as written in the file; it keys an answer by fields, spaces ignored. */
export interface PartCase {
  readonly label: string
  readonly condition: Condition
}

/** An option of a choice: the key that an answer names it by, and what it says (Markdown). */
export interface Option {
  readonly key: string
  readonly text: Readonly<Record<Locale, string>>
}

/** What a part asks for. */
export type Target =
  | FormulaTarget
  | ShapeTarget
  | NumberTarget
  | ChoiceTarget
  | TextTarget
  | UploadTarget

export interface FormulaTarget {
  readonly kind: 'formula'
  readonly tree: Tree
  /** How far an answer may lie from the truth, where it is asked as a decimal; null where it must be equal. */
  readonly tolerance: Tolerance | null
}

/** The shape of `of`, asked as such. */
export interface ShapeTarget {
  readonly kind: 'shape'
  readonly of: Tree
}

/** A number: `tree` depends on nothing that varies. */
export interface NumberTarget {
  readonly kind: 'number'
  readonly tree: Tree
  /** What the number counts, such as MB, in which the truth is; null where it is a bare number. */
  readonly unit: string | null
  readonly tolerance: Tolerance | null
}

/** Options to pick from, one or, where `several`, any number but none. */
export interface ChoiceTarget {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  /** Keys, in the order of the options. */
  readonly correct: readonly string[]
  readonly several: boolean
  /** Whether each student sees the options in an order of their own. */
  readonly shuffle: boolean
}

/** A line of a rubric: what an answer is to have, and how much of the part's credit that is. */
export interface RubricLine {
  readonly id: string
  /** Relative to the rubric's other lines. */
  readonly points: number
  /** Markdown. */
  readonly say: Readonly<Record<Locale, string>>
}

/** Prose that a person marks. */
export interface TextTarget {
  readonly kind: 'text'
  readonly rubric: readonly RubricLine[]
  /** The most characters that are taken. */
  readonly longest: number
}

/** Files that a person marks. */
export interface UploadTarget {
  readonly kind: 'upload'
  readonly rubric: readonly RubricLine[]
  /** The least and the most files that are taken. */
  readonly files: readonly [least: number, most: number]
}

/** A question asked of the student. `model` is the question's own with the part's `with` applied. */
export interface Part {
  readonly id: string
  readonly model: Model
  readonly target: Target
  /** The target as its author wrote it; of a choice, the keys of what is correct; of what a person marks, the ids of the rubric's lines. */
  readonly source: string
  /** Indices the part ranges over: those free in the target, its `where` and `cases`, and the domains of what the target depends on. */
  readonly indices: readonly string[]
  readonly where: Condition | null
  readonly cases: readonly PartCase[]
  /** Names an answer in full form may contain besides indices, sizes, numbers and functions; null when any. */
  readonly using: readonly string[] | null
  readonly points: number
  readonly formCredit: number
  readonly columns: 'loose' | 'strict'
  readonly work: 'none' | 'optional' | 'required'
  readonly workCredit: number
  readonly steps: number
  readonly attempts: number | null
  readonly feedback: readonly {
    readonly answer: string
    readonly say: Readonly<Record<Locale, string>>
    readonly credit: number
  }[]
}

/** One of the author's tests; its id never changes. */
export interface AuthorCase {
  readonly id: string
  readonly part: string
  readonly answer: string | Readonly<Record<string, string>>
  readonly format: 'latex' | 'plain'
  readonly expect: 'correct' | 'partial' | 'incorrect' | 'unreadable'
  readonly note: string | null
  readonly line: number | null
  /** The values that a variant must have for the case to be about it; none when it holds in all. */
  readonly variant: Variant
}
