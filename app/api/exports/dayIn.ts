/** The day at an instant in a zone, as files are named by it: `2026-03-02`. */
export function dayIn(zone: string, instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant)
}
