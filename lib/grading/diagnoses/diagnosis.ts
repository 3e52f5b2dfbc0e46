import type { Tree } from '@/lib/expr/tree'
import type { Comparison } from '../decide'
import type { DecidingPoint, PreparedFormula } from '../preparePart'
import type { Claim } from '../refereeConfirms'
import type { Note } from '../verdict'

/** A wrong answer as a diagnosis sees it: its elaborated tree and its value beside the truth at every point asked. */
export interface WrongAnswer {
  readonly tree: Tree
  readonly prepared: PreparedFormula
  /** At the points that were asked: all, or those of the case whose field this is. */
  readonly asked: readonly Comparison[]
  /** Whether it is given at a point, where a heading may narrow it further. */
  readonly holdsAt: (point: DecidingPoint) => boolean
  /** At the points of the part's other cases. */
  readonly others: readonly Comparison[]
  /** Whether its derivation had carried the derivative out before it broke: then no rule of differentiation is at fault. */
  readonly isDifferentiated?: boolean
}

/** What is true of a wrong answer, and the blanks of its sentence. */
export interface Finding {
  readonly note: Note
  readonly fields: Readonly<Record<string, string>>
}

/** A finding with what it comes down to, for the referee to confirm; absent where it is about some of the points alone. */
export interface Diagnosed extends Finding {
  readonly claim?: Claim | undefined
  /** Whether anything else that is true is told before it. */
  readonly yields?: boolean
}

/** Finds one thing that is mathematically true of the answer at every point, or nothing. */
export type Diagnosis = (wrong: WrongAnswer) => Diagnosed | null
