/** Longest wait for a quiet moment, in milliseconds. */
const PATIENCE = 2_000

/** Resolves when the browser has nothing more urgent to do. */
export function rest(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) {
      requestIdleCallback(() => resolve(), { timeout: PATIENCE })
    } else {
      setTimeout(resolve)
    }
  })
}
