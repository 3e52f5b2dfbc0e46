import type { Feedback, When } from './policy'

/** What of a verdict is told by attempt and date, in the order in which a form asks for it. */
export const feedbackKinds = ['verdict', 'diagnosis', 'counterexample', 'repair'] as const

export type FeedbackKind = (typeof feedbackKinds)[number]

/** Something for each kind. */
export function byKind<T>(make: (kind: FeedbackKind) => T): Readonly<Record<FeedbackKind, T>> {
  return {
    verdict: make('verdict'),
    diagnosis: make('diagnosis'),
    counterexample: make('counterexample'),
    repair: make('repair'),
  }
}

/** A feedback policy spelled out, whichever way it is stored. */
export type SpelledFeedback = Readonly<Record<FeedbackKind, When>> & { readonly ticks: boolean }

const shorthands: Readonly<Record<Extract<Feedback, string>, SpelledFeedback>> = {
  full: { ...byKind(() => 'always'), ticks: false },
  outcome: { ...byKind((kind) => (kind === 'verdict' ? 'always' : 'never')), ticks: false },
}

/** A stored feedback policy, kind by kind. */
export function spellFeedback(feedback: Feedback): SpelledFeedback {
  return typeof feedback === 'string' ? shorthands[feedback] : feedback
}

/** The same the shortest way: one policy has one spelling in the database. */
export function shortenFeedback(feedback: SpelledFeedback): Feedback {
  if (isSame(feedback, shorthands.full)) return 'full'
  return isSame(feedback, shorthands.outcome) ? 'outcome' : feedback
}

function isSame(one: SpelledFeedback, other: SpelledFeedback): boolean {
  return one.ticks === other.ticks && feedbackKinds.every((kind) => one[kind] === other[kind])
}
