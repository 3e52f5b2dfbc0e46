import type { MutationKind } from '@/lib/grading/mutations/mutationsOf'
import type { Note, Outcome } from '@/lib/grading/verdict'

/** The blanks of a verdict's sentence, LaTeX already between dollar signs. */
export type Fields = Readonly<Record<string, string>>

/** The words for every outcome and every note; a language that lacks one does not compile. */
export interface VerdictSentences {
  readonly outcome: Readonly<Record<Outcome, string>>
  readonly note: Readonly<Record<Note, (fields: Fields) => string>>
  /** What kind of slip stands at the marked place; the correction is never told. */
  readonly repair: Readonly<Record<MutationKind, string>>
  /** Put before a reason that concerns one expression of a chain. */
  readonly atLine: (line: number, sentence: string) => string
  /** Expressions that follow from the wrong one, by their numbers. */
  readonly followsTo: (from: number, to: number) => string
  /** The expression at which the value is right again. */
  readonly returns: (line: number) => string
  /** Put before the reason of one case's field. */
  readonly atCase: (label: string, sentence: string) => string
}
