import { startTransition, useEffect, useState } from 'react'

/** Rows that fill the screen of a laptop, and those that are drawn at once after them. */
const FIRST = 24
const BATCH = 40

/** Milliseconds before each batch, in which the page is its reader's alone: what is typed is shown first. */
const PAUSE = 100

/** How many rows are drawn, and how to have at least so many now. */
interface Growing {
  readonly drawn: number
  readonly atLeast: (count: number) => void
}

/**
 * How many of `all` rows of a view are drawn: a screenful at first and after every change of the view, so that a long table
 * answers at once, then the others a batch at a time between what its reader does. With `whole` all of them from the start.
 */
export function useGrowing(all: number, view: string, whole: boolean): Growing {
  const first = whole ? all : FIRST
  const [state, setState] = useState({ view, drawn: first })
  const drawn = state.view === view ? state.drawn : first
  if (state.view !== view) setState({ view, drawn })
  useEffect(() => {
    if (drawn >= all) return
    const more = () => startTransition(() => setState({ view, drawn: drawn + BATCH }))
    const timer = window.setTimeout(more, PAUSE)
    return () => window.clearTimeout(timer)
  }, [drawn, all, view])
  return {
    drawn,
    atLeast: (count) => setState({ view, drawn: Math.max(drawn, count) }),
  }
}
