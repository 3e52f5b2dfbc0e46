/** The part of MathLive's field this needs: where the caret is, what stands before it, and one command. */
export interface ScriptField {
  readonly position: number
  getValue(start: number, end: number, format: 'latex'): string
  executeCommand(command: 'moveAfterParent'): boolean
  addEventListener(
    type: 'keydown' | 'pointerdown' | 'blur',
    listener: (event: Event) => void,
    options: { capture: true; signal: AbortSignal },
  ): void
}

interface Subscript {
  typed: number
  /** Of a sum, product, maximum: its index may hold relations. */
  readonly ofOperator: boolean
  /** Opened by a bracket, which then only groups. */
  grouped: boolean
  brackets: number
}

const LEAVES = new Set(['(', ')', '+', '-', '*', '/', '=', '^', '!', '<', '>', '|', '.'])
const LEAVES_OPERATOR = new Set(['^', '('])

/**
 * Makes `yhat_k(1-yhat_k)` typed straight through come out as it reads: an index ends where an operator or a bracket
 * begins, as in plain text; below a sum only `^` and `(` end it. A bracket right after `_` groups instead: `z_(k+1)`.
 * `leaves` are further keys that end an index. By itself MathLive stays in the index until an arrow is pressed.
 */
export function leaveSubscripts(
  field: ScriptField,
  leaves: readonly string[],
  signal: AbortSignal,
): void {
  let subscript: Subscript | null = null

  function onKey(event: Event) {
    if (!(event instanceof KeyboardEvent) || event.isComposing || event.key === 'Shift') return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === '_') {
      const before = field.getValue(0, field.position, 'latex')
      const ofOperator = /\\(?:sum|prod|max|min)\s*$/.test(before)
      subscript = { typed: 0, ofOperator, grouped: false, brackets: 0 }
    } else if (subscript === null || event.key.length > 1 || event.key === ' ') {
      subscript = null
    } else {
      subscript = afterKey(event, event.key, subscript)
    }
  }

  function afterKey(event: KeyboardEvent, key: string, current: Subscript): Subscript | null {
    if (current.typed === 0 && key === '(' && !current.grouped) {
      event.preventDefault()
      event.stopPropagation()
      return { ...current, grouped: true }
    }
    if (current.grouped) {
      if (key === ')' && current.brackets === 0) {
        event.preventDefault()
        event.stopPropagation()
        field.executeCommand('moveAfterParent')
        return null
      }
      const brackets = current.brackets + (key === '(' ? 1 : 0) - (key === ')' ? 1 : 0)
      return { ...current, typed: current.typed + 1, brackets }
    }
    const ends = current.ofOperator
      ? LEAVES_OPERATOR.has(key)
      : LEAVES.has(key) || leaves.includes(key)
    if (ends && current.typed > 0) {
      field.executeCommand('moveAfterParent')
      return null
    }
    return { ...current, typed: current.typed + 1 }
  }

  const forget = () => {
    subscript = null
  }
  field.addEventListener('keydown', onKey, { capture: true, signal })
  field.addEventListener('pointerdown', forget, { capture: true, signal })
  field.addEventListener('blur', forget, { capture: true, signal })
}
