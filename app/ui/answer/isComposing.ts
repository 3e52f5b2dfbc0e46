/** Whether a key belongs to an input method, which is still making characters of it; Safari says so of the last one by its code alone. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229
}
