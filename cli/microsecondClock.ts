/** Microseconds since the process began, for measuring spans. */
export function microsecondClock(): number {
  return performance.now() * 1000
}
