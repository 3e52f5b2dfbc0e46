import type { ReadingError, ReadingWarning } from '@/lib/expr/readingError'
import type { Span } from '@/lib/expr/tree'
import type { Dispute } from './dispute'
import type { Misstep } from './findMisapplication'
import type { Repair } from './repair'
import type { RuleName } from './rules/ruleName'

/** What became of an answer. Unreadable, undecided and broken cost nobody an attempt. */
export type Outcome = 'correct' | 'partial' | 'incorrect' | 'unreadable' | 'undecided' | 'broken'

/** Stable codes that item analysis counts and `lib/i18n` words. */
export type Note =
  | 'sign'
  | 'factor'
  | 'transposed'
  | 'transpose-within'
  | 'log-or-exp'
  | 'indices-swapped'
  | 'wrong-variable'
  | 'mean'
  | 'elementwise-softmax'
  | 'sum-range'
  | 'chain-factor'
  | 'term'
  | RuleName
  | 'only-where'
  | 'only-size'
  | 'shape'
  | 'other-case'
  | 'case-ignored'
  | 'form'
  | 'some-cases'
  | 'undefined'
  | 'value'
  | 'feedback'
  | 'rounded'
  | 'choice'
  | 'choice-some'
  | 'work-broken'
  | 'work-missing'
  | 'work-short'
  | 'other-question'
  | 'case-missing'
  | 'target-restated'
  | 'derivative-left'
  | 'unreadable'
  | 'referee'
  | 'awaits-marking'
  | 'question'

/** A quantity of a counterexample: its LaTeX and its values by rows, already rounded for reading. */
export interface ShownQuantity {
  readonly latex: string
  readonly values: readonly (readonly number[])[]
}

/** A subterm of the answer: its LaTeX and its values by rows, rounded for reading; `null` where it has none. */
export interface ShownStep {
  readonly latex: string
  readonly values: readonly (readonly (number | null)[])[]
}

/**
 * A small example at which the answer is wrong: sizes, indices and given values one can follow by hand,
 * the student's value and the true one (left out where the policy does not tell it).
 */
export interface Counterexample {
  readonly sizes: Readonly<Record<string, number>>
  readonly indices: Readonly<Record<string, number>>
  readonly quantities: readonly ShownQuantity[]
  /** How the answer's value comes about, innermost first. */
  readonly steps: readonly ShownStep[]
  /** Where a derivation breaks: the expression before, where there is one, and the wrong one; none for a single answer. */
  readonly neighbours: readonly ShownStep[]
  /** Which entry `answer` and `truth` are, counted from 1, where an array is asked; null for a scalar. */
  readonly entry: readonly [row: number, column: number] | null
  /** `null` where the answer is undefined at the example. */
  readonly answer: number | null
  readonly truth: number | null
}

/** Why a verdict is what it is, in data; `lib/i18n/sayVerdict` makes the sentence. `fields` fill the sentence's blanks (LaTeX in `$…$`). */
export interface Verdict {
  readonly outcome: Outcome
  /** Share of the part's points, 0 to 1. */
  readonly credit: number
  readonly note: Note | null
  /** What the note's sentence needs: the factor, the symbols outside `using`, the other case … */
  readonly fields: Readonly<Record<string, string>>
  /** First wrong expression of a chain, counted from 1; null otherwise. */
  readonly line: number | null
  readonly span: Span | null
  /** Set when the outcome is `unreadable` for a reason of reading or binding. */
  readonly error: ReadingError | null
  readonly warnings: readonly ReadingWarning[]
  readonly counterexample: Counterexample | null
  /** The one place at which the answer, or its first wrong line, would be mended, where nothing else says what is wrong with it. */
  readonly repair: Repair | null
  /** Which rule was misapplied between the first wrong line and the one above it, where exactly one explains it. */
  readonly misstep: Misstep | null
  /** By case label, for a part answered in fields. */
  readonly cases: Readonly<Record<string, Verdict>> | null
  /** The points that decided, for the instructor's trace; never sent to a student. */
  readonly trace: readonly TracePoint[]
  /** What an undecided answer hangs on, for whoever has to find out why; never sent to a student. */
  readonly dispute: Dispute | null
  readonly seed: number
  readonly questionVersion: string
  readonly graderVersion: string
  /** Canonical printing of what was read, for "the same answer again"; null when unreadable. */
  readonly canonical: string | null
  readonly micros: number
  readonly refereeMicros: number
}

/** One sample point of a verdict's trace: where it was drawn, and both values (first entry of an array that differs most). */
export interface TracePoint {
  readonly stratum: string
  readonly sizes: Readonly<Record<string, number>>
  readonly indices: Readonly<Record<string, number>>
  readonly answer: number | null
  readonly truth: number | null
  readonly agrees: boolean
}
