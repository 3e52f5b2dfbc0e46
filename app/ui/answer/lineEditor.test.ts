import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinLines } from '@/lib/expr/splitLines'
import type { Format } from '@/lib/expr/vocabulary'
import type { FieldHandle } from './fieldHandle'
import { type LineEditor, lineEditor, MOST_LINES } from './lineEditor'

/** A field of plain text without a page: its text and its caret; it tells when it is given the focus, as a page does. */
function fakeField(text: string, focused: () => void): FieldHandle {
  let [value, caret] = [text, text.length]
  const placeOf = (place: 'start' | 'end' | number) =>
    typeof place === 'number' ? place : place === 'start' ? 0 : value.length
  return {
    insert: () => undefined,
    replace: (next) => {
      ;[value, caret] = [next, next.length]
    },
    focus: () => undefined,
    text: () => value,
    write: (next) => {
      ;[value, caret] = [next, Math.min(caret, next.length)]
    },
    isAt: (edge) => caret === placeOf(edge),
    focusAt: (place) => {
      focused()
      caret = placeOf(place)
    },
    caret: () => caret,
    cut: () => {
      const tail = value.slice(caret)
      value = value.slice(0, caret)
      return tail
    },
    append: (more) => {
      focused()
      caret = value.length
      value += more
    },
    spelled: (lines) => lines.map((line) => `\\${line}`),
    isLeftBy: () => true,
    takesEnter: () => false,
  }
}

/** An editor with a field for each line, made as the page makes them: after each change. */
function editorOf(text: string, format: Format = 'plain'): LineEditor {
  const editor = lineEditor(text, format)
  const makeFields = () => {
    for (const { id, text: line } of editor.view().lines) {
      if (editor.fieldOf(id) === null)
        editor.fieldReady(
          id,
          fakeField(line, () => editor.look(id)),
        )
    }
  }
  makeFields()
  editor.subscribe(makeFields)
  return editor
}

const linesIn = (editor: LineEditor) => editor.view().lines.map(({ text }) => text)
const idAt = (editor: LineEditor, at: number) => editor.view().lines[at]?.id ?? -1

/** Puts the caret into a line, as a click does. */
function click(editor: LineEditor, at: number, caret: number): number {
  const id = idAt(editor, at)
  editor.fieldOf(id)?.focusAt(caret)
  editor.look(id)
  return id
}

it('a new line is awaited until its field is made, one that was there is not', () => {
  const editor = lineEditor('1', 'plain')
  const first = idAt(editor, 0)
  editor.fieldReady(
    first,
    fakeField('1', () => editor.look(first)),
  )
  editor.act(first, { kind: 'add' })
  const second = idAt(editor, 1)
  expect([editor.awaits(first), editor.awaits(second)]).toEqual([false, true])
  editor.fieldReady(
    second,
    fakeField('', () => editor.look(second)),
  )
  expect(editor.awaits(second)).toBe(false)
})

describe('the editor of lines', () => {
  it('takes a split back, with the caret where it was, and does it again', () => {
    const editor = editorOf('abcd')
    const id = click(editor, 0, 2)
    editor.act(id, { kind: 'split' })
    expect(linesIn(editor)).toEqual(['ab', 'cd'])
    editor.act(idAt(editor, 1), { kind: 'undo' })
    expect(linesIn(editor)).toEqual(['abcd'])
    expect(editor.fieldOf(id)?.text()).toBe('abcd')
    expect(editor.fieldOf(id)?.caret()).toBe(2)
    editor.act(id, { kind: 'redo' })
    expect(linesIn(editor)).toEqual(['ab', 'cd'])
    expect(editor.currentField()?.text()).toBe('cd')
    expect(editor.currentField()?.caret()).toBe(0)
  })

  it('takes a join back: the line that was gone is there again, the caret at its start', () => {
    const editor = editorOf('ab\ncd')
    const id = click(editor, 1, 0)
    editor.act(id, { kind: 'join' })
    expect(linesIn(editor)).toEqual(['abcd'])
    expect(editor.currentField()?.caret()).toBe(2)
    editor.act(editor.view().current, { kind: 'undo' })
    expect(linesIn(editor)).toEqual(['ab', 'cd'])
    expect(editor.view().current).toBe(id)
    expect(editor.currentField()?.caret()).toBe(0)
  })

  it('takes a line out, and of the only one what stands in it', () => {
    const editor = editorOf('a\nb\nc')
    editor.act(click(editor, 1, 0), { kind: 'drop' })
    expect(linesIn(editor)).toEqual(['a', 'c'])
    expect(editor.currentField()?.text()).toBe('c')
    editor.act(editor.view().current, { kind: 'drop' })
    editor.act(editor.view().current, { kind: 'drop' })
    expect(linesIn(editor)).toEqual([''])
    for (const before of [['a'], ['a', 'c'], ['a', 'b', 'c']]) {
      editor.act(editor.view().current, { kind: 'undo' })
      expect(linesIn(editor)).toEqual(before)
    }
  })

  it('refuses a line too many, and says so until something else is done', () => {
    const editor = editorOf(Array.from({ length: MOST_LINES }, () => '1').join('\n'))
    editor.act(click(editor, 0, 0), { kind: 'split' })
    expect([linesIn(editor).length, editor.view().refusal]).toEqual([MOST_LINES, { kind: 'lines' }])
    editor.act(click(editor, 3, 0), { kind: 'join' })
    expect([linesIn(editor).length, editor.view().refusal]).toEqual([MOST_LINES - 1, null])
  })

  it('takes plain lines into formula fields in their spelling, and rows of LaTeX as they are', () => {
    const editor = editorOf('', 'latex')
    editor.act(click(editor, 0, 0), { kind: 'paste', text: 'a = b\nb = c' })
    expect(linesIn(editor)).toEqual(['\\a = b', '\\b = c'])
    const other = editorOf('', 'latex')
    const rows = String.raw`\begin{align*} a &= b \\ &= c \end{align*}`
    other.act(click(other, 0, 0), { kind: 'paste', text: rows })
    expect(linesIn(other)).toEqual(['a = b', '= c'])
  })

  it('keeps out a paste that is too long, and what stood there stays', () => {
    const editor = editorOf('abcd')
    const id = click(editor, 0, 2)
    expect(editor.act(id, { kind: 'paste', text: 'x'.repeat(100_000) })).toBe(true)
    expect(editor.view().refusal).toEqual({ kind: 'long', count: 100_000, limit: 20_000 })
    expect(linesIn(editor)).toEqual(['abcd'])
    editor.write(id, 'abcde', 0)
    expect(editor.view().refusal).toBeNull()
  })

  const action = fc.record({
    at: fc.nat(5),
    caret: fc.nat(4),
    act: fc.constantFrom(
      { kind: 'split' } as const,
      { kind: 'join' } as const,
      { kind: 'drop' } as const,
      { kind: 'add' } as const,
      { kind: 'carry', by: 1 } as const,
      { kind: 'carry', by: -1 } as const,
      { kind: 'paste', text: 'x\n= y\n= z' } as const,
      null,
    ),
  })

  it('takes in what a field has not told yet before a line is parted', () => {
    const editor = editorOf('ab')
    const id = click(editor, 0, 1)
    editor.fieldOf(id)?.write('abc')
    editor.act(id, { kind: 'split' })
    editor.act(editor.view().current, { kind: 'undo' })
    expect(linesIn(editor)).toEqual(['abc'])
  })

  it('takes a word that was put in back by itself, and what was typed before it after that', () => {
    const editor = editorOf('')
    const id = click(editor, 0, 0)
    const type = (text: string, now: number) => {
      editor.fieldOf(id)?.write(text)
      editor.write(id, text, now)
    }
    type('1-y', 1000)
    type('1-yh', 1100)
    editor.startStep()
    type('1-yhat', 1200)
    editor.act(id, { kind: 'undo' })
    expect(linesIn(editor)).toEqual(['1-yh'])
    editor.act(id, { kind: 'undo' })
    expect(linesIn(editor)).toEqual([''])
  })

  it('goes all the way back and forth through whatever was done, fields and text alike', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
        const editor = editorOf('ab\n= cd\n= ef')
        let told = ''
        editor.listen({ changed: (text) => (told = text), fieldLost: () => undefined })
        const states = [linesIn(editor)]
        for (const { at, caret, act } of actions) {
          const place = at % linesIn(editor).length
          const before = editor.view().lines
          const id = click(editor, place, Math.min(caret, linesIn(editor)[place]?.length ?? 0))
          if (act === null) {
            editor.fieldOf(id)?.write('typed')
            editor.write(id, 'typed', states.length * 10_000)
          } else editor.act(id, act)
          if (editor.view().lines !== before) states.push(linesIn(editor))
          expect(['', joinLines(linesIn(editor), 'plain')]).toContain(told)
        }
        const walk = (kind: 'undo' | 'redo', expected: readonly (readonly string[])[]) => {
          for (const lines of expected) {
            editor.act(editor.view().current, { kind })
            expect(linesIn(editor)).toEqual(lines)
            for (const { id, text } of editor.view().lines)
              expect(editor.fieldOf(id)?.text()).toBe(text)
          }
        }
        walk('undo', states.slice(0, -1).toReversed())
        walk('redo', states.slice(1))
      }),
      { numRuns: 150 },
    )
  })
})
