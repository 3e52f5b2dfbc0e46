import { joinLines, splitLines, splitPasted } from '@/lib/expr/splitLines'
import type { Format } from '@/lib/expr/vocabulary'
import type { FieldHandle } from './fieldHandle'
import {
  type Line,
  type LineCaret,
  type LineHistory,
  moveCaret,
  newHistory,
  remember,
  stepBack,
  stepForward,
} from './lineHistory'
import type { LineAction } from './lineKeys'
import { type PasteRefusal, refusePaste } from './pasteLimit'

/** The longest derivation, in lines. */
export const MOST_LINES = 60

/** Why something was not done. */
export type LineRefusal = { readonly kind: 'lines' } | PasteRefusal

/** What the page shows of the editor. */
export interface LineView {
  readonly lines: readonly Line[]
  /** What was not done: a line more was asked for than there may be, or too long a text was pasted. */
  readonly refusal: LineRefusal | null
  /** The line that last had the caret; the first where none had. */
  readonly current: number
  readonly canUndo: boolean
  readonly canRedo: boolean
}

/** Who is told what happens in the editor. */
export interface LineListener {
  /** All lines as one text, after each change. */
  readonly changed: (text: string) => void
  /** A formula field could not be loaded. */
  readonly fieldLost: () => void
}

/** The lines of a derivation, and what keys and buttons do to them. */
export interface LineEditor {
  readonly view: () => LineView
  /** Calls back after each change, until the function it gives is called. */
  readonly subscribe: (changed: () => void) => () => void
  /** Tells what happens, until the function it gives is called. */
  readonly listen: (listener: LineListener) => () => void
  /** What a key or a button asks of a line; whether it was taken on. */
  readonly act: (id: number, action: LineAction) => boolean
  /** What a field says when it is typed in; a plain one may get several lines at once. `now` is in milliseconds. */
  readonly write: (id: number, typed: string, now: number) => void
  /** What is typed next is taken back by itself. */
  readonly startStep: () => void
  /** Puts one of several meanings of a line in its place. */
  readonly choose: (id: number, meant: string) => void
  /** Whether the caret waits for a line's field to be made. */
  readonly awaits: (id: number) => boolean
  /** The field of a line is made; null where its code could not be had. */
  readonly fieldReady: (id: number, field: FieldHandle | null) => void
  /** The caret has come into a line, or is about to do something there. */
  readonly look: (id: number) => void
  readonly fieldOf: (id: number) => FieldHandle | null
  readonly currentField: () => FieldHandle | null
}

/** One text of lines. */
export function textOf(lines: readonly Line[], format: Format): string {
  return joinLines(
    lines.map(({ text }) => text),
    format,
  )
}

/**
 * The editor of a text. Fields come and go with their lines but are never moved (a
 * formula field taken out of the page forgets its caret): two lines that change places exchange their texts. All is held
 * here and not in the page, which under load renders behind the keys.
 */
export function lineEditor(text: string, format: Format): LineEditor {
  const first = splitLines(text, format).map((line, id) => ({ id, text: line }))
  let history = newHistory({ lines: first, caret: null })
  let nextId = first.length
  let current = 0
  let refusal: LineRefusal | null = null
  /** Whether lines are being changed: what focus is given then is no movement of the caret. */
  let isBusy = false
  /** A line whose field is being made, and where the caret goes in it. */
  let awaited: LineCaret | null = null
  const fields = new Map<number, FieldHandle>()
  const watchers = new Set<() => void>()
  const listeners = new Set<LineListener>()
  let view = viewNow()

  function viewNow(): LineView {
    const { past, present, future } = history
    const { lines } = present
    const known = lines.some(({ id }) => id === current) ? current : (lines[0]?.id ?? 0)
    const [canUndo, canRedo] = [past.length > 0, future.length > 0]
    return { lines, refusal, current: known, canUndo, canRedo }
  }

  function show() {
    view = viewNow()
    for (const changed of watchers) changed()
  }

  function tell() {
    const said = textOf(history.present.lines, format)
    for (const listener of listeners) listener.changed(said)
  }

  function change(
    lines: readonly Line[],
    caret: LineCaret,
    typed: { readonly id: number; readonly now: number } | null = null,
  ) {
    history = remember(history, { lines, caret }, typed)
    current = caret.id
    refusal = null
    show()
    tell()
  }

  const linesNow = () => history.present.lines
  const placeOf = (id: number) => linesNow().findIndex((line) => line.id === id)

  /** Puts texts in the place of a line: the first stays in its field, the caret goes to the last. */
  function put(at: number, texts: readonly string[], edge: 'start' | 'end') {
    const [own = '', ...rest] = texts
    const added = rest.map((line) => ({ id: nextId++, text: line }))
    const caret = { id: added.at(-1)?.id ?? linesNow()[at]?.id ?? 0, at: edge }
    if (added.length > 0) awaited = caret
    change(
      linesNow().flatMap((line, place) =>
        place === at ? [{ ...line, text: own }, ...added] : [line],
      ),
      caret,
    )
  }

  function refuse(why: LineRefusal): false {
    refusal = why
    show()
    return false
  }

  function hasRoom(count: number): boolean {
    return linesNow().length + count <= MOST_LINES || refuse({ kind: 'lines' })
  }

  function neighbour(at: number, by: -1 | 1) {
    const line = linesNow()[at + by]
    const field = line === undefined ? undefined : fields.get(line.id)
    return line === undefined || field === undefined ? null : { id: line.id, field }
  }

  function join(at: number, id: number, field: FieldHandle): boolean {
    const above = neighbour(at, -1)
    if (above === null) return false
    above.field.append(field.text())
    const joined = { id: above.id, text: above.field.text() }
    fields.delete(id)
    change(
      linesNow()
        .filter((line) => line.id !== id)
        .map((line) => (line.id === above.id ? joined : line)),
      { id: above.id, at: above.field.caret() },
    )
    return true
  }

  function carry(at: number, id: number, field: FieldHandle, by: -1 | 1): void {
    const other = neighbour(at, by)
    if (other === null) return
    const [mine, its] = [field.text(), other.field.text()]
    field.write(its)
    other.field.write(mine)
    other.field.focusAt('end')
    change(
      linesNow().map((line) => {
        if (line.id === id) return { id, text: its }
        return line.id === other.id ? { id: line.id, text: mine } : line
      }),
      { id: other.id, at: 'end' },
    )
  }

  /** Takes a derivation apart; what is a line already is left to the field. */
  function paste(at: number, field: FieldHandle, pasted: string): boolean {
    const refused = refusePaste(pasted, format)
    if (refused !== null) return !refuse(refused)
    const split = splitPasted(pasted, format)
    if (split.lines.length === 1 && split.lines[0] === pasted.trim()) return false
    const texts = split.format === format ? split.lines : field.spelled(split.lines)
    const [own = '', ...others] = texts
    if (!hasRoom(others.length)) return true
    const rest = field.cut()
    if (rest === null) return false
    field.append(others.length === 0 ? own + rest : own)
    const last = others.pop()
    put(at, [field.text(), ...others, ...(last === undefined ? [] : [last + rest])], 'end')
    return true
  }

  function startStep(): void {
    history = { ...history, run: null }
  }

  /** Takes a line out; of the only one, what stands in it. */
  function drop(at: number, id: number): void {
    const rest = linesNow().filter((line) => line.id !== id)
    const next = rest[at] ?? rest.at(-1)
    if (next === undefined) {
      fields.get(id)?.write('')
      fields.get(id)?.focusAt('start')
      change([{ id, text: '' }], { id, at: 'start' })
      return
    }
    fields.delete(id)
    fields.get(next.id)?.focusAt('end')
    change(rest, { id: next.id, at: 'end' })
  }

  /** Shows another state of the history: only what differs is written anew. */
  function turnTo(next: LineHistory | null): void {
    if (next === null) return
    const shown = new Map(linesNow().map(({ id, text: line }) => [id, line]))
    history = next
    refusal = null
    const { lines, caret } = next.present
    for (const { id, text: line } of lines) {
      if (shown.get(id) !== line) fields.get(id)?.write(line)
      shown.delete(id)
    }
    for (const id of shown.keys()) fields.delete(id)
    if (caret !== null) {
      current = caret.id
      const field = fields.get(caret.id)
      if (field === undefined) awaited = caret
      else field.focusAt(caret.at)
    }
    show()
    tell()
  }

  function act(id: number, action: LineAction): boolean {
    isBusy = action.kind !== 'leave'
    const isTaken = perform(id, action)
    isBusy = false
    return isTaken
  }

  /** Takes in what a field has been given and not told yet: a formula field tells its keys a moment later. */
  function catchUp(at: number, id: number, field: FieldHandle): void {
    const text = field.text()
    if (linesNow()[at]?.text === text) return
    change(
      linesNow().map((line) => (line.id === id ? { id, text } : line)),
      { id, at: field.caret() },
    )
  }

  function perform(id: number, action: LineAction): boolean {
    const at = placeOf(id)
    const field = fields.get(id)
    if (field === undefined || at < 0) return false
    if (!['leave', 'undo', 'redo'].includes(action.kind)) catchUp(at, id, field)
    switch (action.kind) {
      case 'split':
        if (hasRoom(1)) {
          const rest = field.cut() ?? ''
          put(at, [field.text(), rest], 'start')
        }
        return true
      case 'join':
        return join(at, id, field)
      case 'leave': {
        const other = neighbour(at, action.by)
        other?.field.focusAt(action.to)
        return other !== null
      }
      case 'carry':
        carry(at, id, field, action.by)
        return true
      case 'paste':
        startStep()
        return paste(at, field, action.text)
      case 'add':
        if (hasRoom(1)) put(at, [field.text(), ''], 'start')
        return true
      case 'drop':
        drop(at, id)
        return true
      case 'undo':
        turnTo(stepBack(history))
        return true
      case 'redo':
        turnTo(stepForward(history))
        return true
    }
  }

  return {
    view: () => view,
    subscribe(changed) {
      watchers.add(changed)
      return () => watchers.delete(changed)
    },
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    act,
    write(id, typed, now) {
      const at = placeOf(id)
      // A field may tell what was just written into it: nothing was typed then, and there is nothing to take back.
      if (at < 0 || linesNow()[at]?.text === typed) return
      const texts = format === 'plain' ? splitLines(typed, format) : [typed]
      if (texts.length > 1 && hasRoom(texts.length - 1)) put(at, texts, 'end')
      if (texts.length > 1) return
      change(
        linesNow().map((line) => (line.id === id ? { id, text: typed } : line)),
        { id, at: fields.get(id)?.caret() ?? 'end' },
        { id, now },
      )
    },
    startStep,
    choose(id, meant) {
      startStep()
      fields.get(id)?.replace(meant)
    },
    awaits: (id) => awaited?.id === id,
    fieldReady(id, field) {
      if (field === null) {
        for (const listener of listeners) listener.fieldLost()
        return
      }
      fields.set(id, field)
      if (awaited?.id !== id) return
      field.focusAt(awaited.at)
      awaited = null
    },
    look(id) {
      if (isBusy) return
      const at = fields.get(id)?.caret()
      if (at !== undefined) history = moveCaret(history, { id, at })
      if (current === id) return
      current = id
      show()
    },
    fieldOf: (id) => fields.get(id) ?? null,
    currentField: () => fields.get(view.current) ?? null,
  }
}
