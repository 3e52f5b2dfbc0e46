import type { Edge } from './fieldHandle'

/** A line as it stands in its field; the number stays the line's own while it is moved. */
export interface Line {
  readonly id: number
  readonly text: string
}

/** Where the caret stands: in which line, and how far in it. */
export interface LineCaret {
  readonly id: number
  readonly at: Edge | number
}

/** What the editor holds at one moment. */
export interface LineState {
  readonly lines: readonly Line[]
  readonly caret: LineCaret | null
}

/** What was, is, and was taken back, of all lines together. */
export interface LineHistory {
  /** Latest last. */
  readonly past: readonly LineState[]
  readonly present: LineState
  /** Next first. */
  readonly future: readonly LineState[]
  /** The run of keys that made the present, by its line; null where something else made it. */
  readonly run: { readonly id: number; readonly began: number; readonly latest: number } | null
}

/** Keys of one line closer together than this, in milliseconds, are taken back together ... */
const PAUSE = 700
/** ... but no longer a run than this. */
const LONGEST_RUN = 3_000
const MOST_STEPS = 200

/** A history in which nothing has been done yet. */
export function newHistory(present: LineState): LineHistory {
  return { past: [], present, future: [], run: null }
}

/** Puts in what was done. `typed` tells which line keys were typed in and when, in milliseconds; null for all else. */
export function remember(
  history: LineHistory,
  next: LineState,
  typed: { readonly id: number; readonly now: number } | null,
): LineHistory {
  const { past, present, run } = history
  if (typed === null) return { past: grown(past, present), present: next, future: [], run: null }
  const { id, now } = typed
  const goesOn =
    run?.id === id && now - run.latest < PAUSE && now - run.began < LONGEST_RUN && past.length > 0
  return {
    past: goesOn ? past : grown(past, present),
    present: next,
    future: [],
    run: { id, began: goesOn ? run.began : now, latest: now },
  }
}

/** The caret was moved: that is nothing to take back, but a step back returns to it. */
export function moveCaret(history: LineHistory, caret: LineCaret): LineHistory {
  return { ...history, present: { ...history.present, caret } }
}

/** A step back; null where nothing has been done. */
export function stepBack({ past, present, future }: LineHistory): LineHistory | null {
  const before = past.at(-1)
  if (before === undefined) return null
  return { past: past.slice(0, -1), present: before, future: [present, ...future], run: null }
}

/** A step forward again; null where none was taken back. */
export function stepForward({ past, present, future }: LineHistory): LineHistory | null {
  const [next, ...others] = future
  if (next === undefined) return null
  return { past: grown(past, present), present: next, future: others, run: null }
}

function grown(past: readonly LineState[], present: LineState): readonly LineState[] {
  return [...past, present].slice(-MOST_STEPS)
}
