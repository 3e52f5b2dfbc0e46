'use client'

import { useRef, useState } from 'react'
import { joinLines, splitLines, splitPasted } from '@/lib/expr/splitLines'
import type { Format } from '@/lib/expr/vocabulary'
import type { Edge, FieldHandle } from './fieldHandle'
import type { LineAction } from './lineKeys'

/** The longest derivation, in lines. */
export const MOST_LINES = 60

/** A line as it stands in its field; the number stays the line's own while it is moved. */
export interface Line {
  readonly id: number
  readonly text: string
}

/** One text of lines. */
export function textOf(lines: readonly Line[], format: Format): string {
  return joinLines(
    lines.map(({ text }) => text),
    format,
  )
}

/**
 * The lines of a derivation and what keys do to them. It holds what is typed: `text` is read once, as in the fields, and
 * every change is told as one text. Fields come and go with their lines but are never moved (a formula field taken out of
 * the page forgets its caret): two lines that change places exchange their texts.
 */
export function useDerivation(text: string, format: Format, onInput: (text: string) => void) {
  const [lines, setLines] = useState<readonly Line[]>(() =>
    splitLines(text, format).map((line, id) => ({ id, text: line })),
  )
  const [isRefused, setIsRefused] = useState(false)
  /** As of the last key: a page under load renders behind them. */
  const held = useRef(lines)
  const nextId = useRef(lines.length)
  const fields = useRef(new Map<number, FieldHandle>())
  const current = useRef(0)
  /** A line whose field is being made, and where the caret goes in it. */
  const awaited = useRef<{ readonly id: number; readonly edge: Edge } | null>(null)

  function change(next: readonly Line[]) {
    held.current = next
    setLines(next)
    setIsRefused(false)
    onInput(textOf(next, format))
  }

  /** Puts texts in the place of a line: the first stays in its field, the caret goes to the last. */
  function put(at: number, texts: readonly string[], edge: Edge) {
    const [first = '', ...rest] = texts
    const added = rest.map((line) => ({ id: nextId.current++, text: line }))
    const last = added.at(-1)
    if (last !== undefined) awaited.current = { id: last.id, edge }
    change(
      held.current.flatMap((line, place) =>
        place === at ? [{ ...line, text: first }, ...added] : [line],
      ),
    )
  }

  function hasRoom(count: number): boolean {
    const fits = held.current.length + count <= MOST_LINES
    setIsRefused(!fits)
    return fits
  }

  function act(id: number, action: LineAction): boolean {
    const at = held.current.findIndex((line) => line.id === id)
    const field = fields.current.get(id)
    if (field === undefined) return false
    switch (action.kind) {
      case 'split':
        if (hasRoom(1)) {
          const rest = field.cut() ?? ''
          put(at, [field.text(), rest], 'start')
        }
        return true
      case 'join': {
        const above = neighbour(at, -1)
        if (above === null) return false
        above.field.append(field.text())
        change(
          held.current
            .filter((line) => line.id !== id)
            .map((line) =>
              line.id === above.id ? { id: line.id, text: above.field.text() } : line,
            ),
        )
        fields.current.delete(id)
        return true
      }
      case 'leave': {
        const other = neighbour(at, action.by)
        other?.field.focusAt(action.to)
        return other !== null
      }
      case 'carry': {
        const other = neighbour(at, action.by)
        if (other === null) return true
        const [mine, its] = [field.text(), other.field.text()]
        field.write(its)
        other.field.write(mine)
        other.field.focusAt('end')
        change(
          held.current.map((line) => {
            if (line.id === id) return { id, text: its }
            return line.id === other.id ? { id: line.id, text: mine } : line
          }),
        )
        return true
      }
      case 'paste':
        return paste(at, field, action.text)
    }
  }

  /** Takes a derivation apart; what is a line already is left to the field. */
  function paste(at: number, field: FieldHandle, pasted: string): boolean {
    const texts = splitPasted(pasted, format)
    const [first = '', ...others] = texts
    if (others.length === 0 && first === pasted.trim()) return false
    if (!hasRoom(others.length)) return true
    const rest = field.cut()
    if (rest === null) return false
    field.append(others.length === 0 ? first + rest : first)
    const last = others.pop()
    put(at, [field.text(), ...others, ...(last === undefined ? [] : [last + rest])], 'end')
    return true
  }

  function neighbour(at: number, by: -1 | 1) {
    const line = held.current[at + by]
    const field = line === undefined ? undefined : fields.current.get(line.id)
    return line === undefined || field === undefined ? null : { id: line.id, field }
  }

  return {
    lines,
    isRefused,
    act,
    /** What a field says when it is typed in; a plain one may get several lines at once. */
    write(id: number, typed: string) {
      const at = held.current.findIndex((line) => line.id === id)
      const texts = format === 'plain' ? splitLines(typed, format) : [typed]
      if (texts.length === 1 || hasRoom(texts.length - 1)) put(at, texts, 'end')
    },
    addLine() {
      if (!hasRoom(1)) return
      const at = held.current.length - 1
      put(at, [held.current[at]?.text ?? '', ''], 'start')
    },
    fieldReady(id: number, field: FieldHandle) {
      fields.current.set(id, field)
      if (awaited.current?.id !== id) return
      field.focusAt(awaited.current.edge)
      awaited.current = null
    },
    focusEntered(id: number) {
      current.current = id
    },
    fieldOf: (id: number) => fields.current.get(id) ?? null,
    /** The field that last had the caret; the first where none had. */
    currentField: () =>
      fields.current.get(current.current) ?? fields.current.values().next().value ?? null,
  }
}
