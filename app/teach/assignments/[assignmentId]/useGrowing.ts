import { startTransition, useEffect, useState } from 'react'

/** Rows that fill a tall screen, and those that are drawn at once after them. */
const FIRST = 40
const BATCH = 60

/** How many rows are drawn, and how to have at least so many now. */
interface Growing {
  readonly drawn: number
  readonly atLeast: (count: number) => void
}

/**
 * How many of `all` rows are drawn: a screenful at first, so that a long table answers at once, then the others a batch at a
 * time between what its reader does. With `whole` all of them from the start.
 */
export function useGrowing(all: number, whole: boolean): Growing {
  const [drawn, setDrawn] = useState(whole ? all : FIRST)
  useEffect(() => {
    if (drawn >= all) return
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + BATCH)))
    return () => clearTimeout(timer)
  }, [drawn, all])
  return { drawn, atLeast: (count) => setDrawn((now) => Math.max(now, count)) }
}
