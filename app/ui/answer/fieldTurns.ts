import { rest } from '../rest'
import { loadMathlive } from './mathlive'

let last: Promise<void> = Promise.resolve()

/**
 * Resolves when it is the caller's turn to make a field: the first at once, each next when the browser has come to rest after
 * the one before, so that the first takes keys while the others are still to come. The turn is over with the task that made the field.
 */
export function fieldTurn(): Promise<void> {
  const turn = last
  last = turn.then(rest)
  return turn
}

let stopWaiting = () => {}
const textBegun = new Promise<void>((resolve) => {
  stopWaiting = resolve
})

/** Text is being written: what reads it is wanted now. */
export function beginText(): void {
  stopWaiting()
}

/**
 * Resolves when the code of formula fields has come, or cannot come, or somebody writes without it: what reads an answer is wanted only when
 * there is a field to type it in, and on a slow line must not hold that up. At once on the server.
 */
export async function afterFields(): Promise<void> {
  if (typeof window === 'undefined') return
  await Promise.race([Promise.allSettled([loadMathlive()]), textBegun])
}
