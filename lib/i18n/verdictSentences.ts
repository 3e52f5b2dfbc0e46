import type { Place } from '@/lib/expr/place'
import type { MutationKind } from '@/lib/grading/mutations/mutationsOf'
import type { RuleName } from '@/lib/grading/rules/ruleName'
import type { Note, Outcome } from '@/lib/grading/verdict'

/** The blanks of a verdict's sentence, LaTeX already between dollar signs. */
export type Fields = Readonly<Record<string, string>>

/** The words for every outcome and every note; a language that lacks one does not compile. */
export interface VerdictSentences {
  readonly outcome: Readonly<Record<Outcome, string>>
  readonly note: Readonly<Record<Exclude<Note, RuleName>, (fields: Fields) => string>>
  /** What was done where a rule was misapplied: it goes on behind the words of the two below. */
  readonly rule: Readonly<Record<RuleName, string>>
  /** An answer that comes of the question by a misapplied rule. */
  readonly misapplied: (rule: string) => string
  /** An expression that comes of the one above it by a misapplied rule, at the marked place. */
  readonly misstep: (place: string, rule: string) => string
  /** What kind of slip stands at the marked place; the correction is never told. */
  readonly repair: Readonly<Record<MutationKind, string>>
  /** A place in a derivation, within a sentence. */
  readonly place: (place: Place) => string
  /** Put before a reason that concerns one place of a derivation. */
  readonly breaksAt: (place: string, sentence: string) => string
  /** Put before the reason why one line cannot be read. */
  readonly unreadAt: (place: string, sentence: string) => string
  /** What follows from the wrong expression. */
  readonly follows: (from: string, to: string) => string
  /** The place at which the value is right again. */
  readonly returns: (place: string) => string
  /** Put before the reason of one case's field. */
  readonly atCase: (label: string, sentence: string) => string
}
