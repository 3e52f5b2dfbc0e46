import { bracketLabelled, type LabelledField } from './bracketLabelled'

/** The part of MathLive's field this needs: where the caret is, what stands before it, and one command. */
export interface ScriptField extends LabelledField {
  /** Whether MathLive itself steps out of an exponent after its first digit. */
  smartSuperscript: boolean
  executeCommand(command: 'moveAfterParent'): boolean
  addEventListener(
    type: 'keydown' | 'pointerdown' | 'blur',
    listener: (event: Event) => void,
    options: { capture: true; signal: AbortSignal },
  ): void
}

type Kind = 'index' | 'operator-index' | 'exponent' | 'denominator' | 'root'

/** An index, exponent, denominator or root being typed. */
interface Script {
  readonly kind: Kind
  typed: number
  /** Whether all of it is digits. */
  numeric: boolean
  /** The bracket that ends it, where one right after `_` or `^` opened it. */
  closing: ')' | '}' | ']' | null
  /** Whether its brackets are written: the square ones, and the round ones of a column's number. Others only group. */
  written: boolean
  /** Whether it is put on the name of columns. */
  readonly holdsNumber: boolean
  /** Brackets opened within and not closed yet. */
  brackets: number
  /** Whether it is complete: the next key stands after it. */
  ended: boolean
}

const COMMON = [')', '}', ']', '+', '-', '*', '/', '=', '!', '<', '>', '|', '.']
const LEAVES: Readonly<Record<Kind, ReadonlySet<string>>> = {
  index: new Set([...COMMON, '(', '^']),
  /** Below a sum, product, maximum, relations belong to the index. */
  'operator-index': new Set(['^', '(']),
  exponent: new Set([...COMMON, '(', ',']),
  denominator: new Set([...COMMON, ',']),
  root: new Set([...COMMON, ',']),
}
/** A space after one of these ends nothing. */
const CONTINUES =
  /(?:[-+*/=,!<>(]|\\(?:partial|ne|le|ge|times|cdot)|\\(?:sum|prod|max|min)(?:[_^](?:\{[^{}]*\}|.))*)\s*$/

/** The word that becomes a root. */
const ROOT = 'sqrt'

/** What hangs on the question. */
interface Habits {
  /** Further keys that end an index. */
  readonly leaves: readonly string[]
  /** Whether a round bracket in an exponent on this formula stays, as a column's number does: `x^{(i)}`. */
  readonly holdsNumber: (latex: string) => boolean
}

/**
 * Makes `yhat_k(1-yhat_k)` and `e^z_k/Z-1` typed straight through come out as they read: an index, exponent,
 * denominator or root ends where an operator or a bracket begins, as in plain text; below a sum only `^` and `(` end it. A
 * bracket right after `_` or `^` groups instead: `z_(k+1)`, `e^{-z_k}`, `W^[2]`, `sqrt(Z)`. A space ends what is complete. By itself MathLive stays inside until an arrow is pressed.
 */
export function leaveScripts(
  field: ScriptField,
  { leaves, holdsNumber }: Habits,
  signal: AbortSignal,
): void {
  /** Outermost first. */
  let open: Script[] = []
  /** The keys pressed last. */
  let latest = ''
  /** Where the caret was when the focus went; a phone's keyboard, as it comes up, takes it away and gives it back. */
  let leftAt: number | null = null

  function onKey(event: Event) {
    if (!(event instanceof KeyboardEvent) || event.isComposing || event.key === 'Shift') return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    if (leftAt !== null && leftAt !== field.position) open = []
    leftAt = null
    if (key !== ' ' && isNewRoot()) open.push(begin('root', false))
    latest = key.length > 1 ? '' : (latest + key).slice(-ROOT.length)
    if (key.length > 1) open = []
    else if (key === ' ') leaveAtSpace(event)
    else {
      leaveWhile((script) => script.ended || isPassed(script, key))
      write(event, key, open.at(-1))
    }
    const isOut = open.length === 0
    if (field.smartSuperscript !== isOut) field.smartSuperscript = isOut
  }

  /** Whether the word for a root has just become one, which the caret is in. */
  function isNewRoot(): boolean {
    return latest === ROOT && before().endsWith('\\placeholder{}')
  }

  function write(event: Event, key: string, current: Script | undefined) {
    if (key === '^' && bracketLabelled(field)) {
      swallow(event)
      open.push(begin('exponent', false))
    } else if (key === '_' || key === '^') {
      open.push(key === '^' ? begin('exponent', holdsNumber(before())) : begin(indexKind(), false))
    } else if (current?.closing === key && current.brackets === 0) {
      close(event, current)
    } else if (current !== undefined && mayGroup(current) && closingOf(key) !== null) {
      current.closing = closingOf(key)
      current.written = key === '[' || (key === '(' && current.holdsNumber)
      if (!current.written) swallow(event)
    } else {
      if (current !== undefined) type(key, current)
      // `./` divides element by element, on one line.
      if (key === '/' && !before().endsWith('.')) open.push(begin('denominator', false))
    }
  }

  function isPassed(script: Script, key: string): boolean {
    const ends =
      LEAVES[script.kind].has(key) ||
      (script.kind === 'index' && leaves.includes(key)) ||
      (script.kind === 'exponent' && script.numeric && !/\d/.test(key))
    return ends && isComplete(script)
  }

  function leaveAtSpace(event: Event) {
    if (open.length === 0) return
    swallow(event)
    leaveWhile((script) => !CONTINUES.test(before()) && (script.ended || isComplete(script)))
  }

  function leaveWhile(isLeft: (script: Script) => boolean) {
    for (let script = open.at(-1); script !== undefined && isLeft(script); script = open.at(-1)) {
      field.executeCommand('moveAfterParent')
      open.pop()
    }
  }

  function close(event: Event, script: Script) {
    script.ended = true
    if (script.written) return
    swallow(event)
    leaveWhile((each) => each === script)
  }

  function type(key: string, script: Script) {
    if (closingOf(key) !== null) script.brackets += 1
    if (key === ')' || key === '}' || key === ']') script.brackets -= 1
    script.typed += 1
    script.numeric &&= /\d/.test(key)
  }

  function indexKind(): Kind {
    return /\\(?:sum|prod|max|min)\s*$/.test(before()) ? 'operator-index' : 'index'
  }

  function before(): string {
    return field.getValue(0, field.position, 'latex')
  }

  const forget = () => {
    open = []
  }
  const noteCaret = () => {
    leftAt = field.position
  }
  field.addEventListener('keydown', onKey, { capture: true, signal })
  field.addEventListener('pointerdown', forget, { capture: true, signal })
  field.addEventListener('blur', noteCaret, { capture: true, signal })
}

function begin(kind: Kind, holdsNumber: boolean): Script {
  const nothing = { typed: 0, numeric: true, closing: null, brackets: 0, ended: false }
  return { kind, ...nothing, written: false, holdsNumber }
}

function isComplete({ typed, closing, brackets }: Script): boolean {
  return typed > 0 && closing === null && brackets === 0
}

function mayGroup({ kind, typed, closing }: Script): boolean {
  return kind !== 'denominator' && typed === 0 && closing === null
}

function closingOf(key: string): Script['closing'] {
  switch (key) {
    case '(':
      return ')'
    case '{':
      return '}'
    case '[':
      return ']'
    default:
      return null
  }
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopPropagation()
}
