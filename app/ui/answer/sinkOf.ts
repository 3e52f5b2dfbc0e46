import type { MathfieldElement } from 'mathlive'

/** The element within a formula field that has the focus and takes the keys: for a screen reader, it is the field. */
export function sinkOf(field: MathfieldElement): HTMLElement | null {
  const sink = field.shadowRoot?.querySelector('[part=keyboard-sink]')
  return sink instanceof HTMLElement ? sink : null
}
