/** An end of what stands in a field. */
export type Edge = 'start' | 'end'

/** What the page may do to a field from outside, and ask of its caret. Only `insert` and `replace` count as typing. */
export interface FieldHandle {
  /** Puts text in at the caret. */
  readonly insert: (text: string) => void
  /** Puts text in the place of all that stands in it, the caret behind it. */
  readonly replace: (text: string) => void
  readonly focus: () => void
  readonly text: () => string
  /** Replaces all that stands in it. */
  readonly write: (text: string) => void
  /** Whether the caret stands at an end, and nothing is selected. */
  readonly isAt: (edge: Edge) => boolean
  readonly focusAt: (place: Edge | number) => void
  /** How far in the caret stands, as `focusAt` takes it. */
  readonly caret: () => number
  /** Takes out what is selected and what stands behind it, and gives the latter; null, with nothing done, inside of a fraction and the like. */
  readonly cut: () => string | null
  /** Puts text behind all else and the caret before it. */
  readonly append: (text: string) => void
  /** Lines of the other spelling as the field takes them. */
  readonly spelled: (lines: readonly string[]) => readonly string[]
  /** Whether an arrow upward or downward has nowhere to go within; a formula field says so itself (`move-out`). */
  readonly isLeftBy: (key: 'ArrowUp' | 'ArrowDown') => boolean
  /** Whether Enter means something within: another row of cases or of a matrix, a word marked in a list. */
  readonly takesEnter: () => boolean
}
