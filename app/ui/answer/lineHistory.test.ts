import { describe, expect, it } from 'vitest'
import {
  type LineHistory,
  moveCaret,
  newHistory,
  remember,
  stepBack,
  stepForward,
} from './lineHistory'

const state = (text: string) => ({ lines: [{ id: 0, text }], caret: { id: 0, at: text.length } })
const textIn = (history: LineHistory | null) => history?.present.lines[0]?.text ?? null

/** Types texts at moments, in milliseconds. */
function typed(...keys: readonly (readonly [text: string, now: number])[]): LineHistory {
  return keys.reduce(
    (history, [text, now]) => remember(history, state(text), { id: 0, now }),
    newHistory(state('')),
  )
}

/** All that steps back give, latest first. */
function backwards(history: LineHistory): readonly (string | null)[] {
  const before = stepBack(history)
  return before === null ? [] : [textIn(before), ...backwards(before)]
}

describe('the history of lines', () => {
  it('takes keys back that followed each other closely, together', () => {
    expect(backwards(typed(['a', 0], ['ab', 200], ['abc', 400]))).toEqual([''])
    expect(backwards(typed(['a', 0], ['ab', 200], ['abc', 1200]))).toEqual(['ab', ''])
  })

  it('ends a long run of keys', () => {
    const keys = Array.from({ length: 12 }, (_, at) => ['a'.repeat(at + 1), at * 500] as const)
    expect(backwards(typed(...keys))).toEqual(['aaaaaa', ''])
  })

  it('takes keys of two lines, and all that is more than keys, back one by one', () => {
    const one = remember(typed(['a', 0]), state('b'), { id: 1, now: 10 })
    expect(backwards(remember(one, state('c'), null))).toEqual(['b', 'a', ''])
  })

  it('goes forward again until something else is done', () => {
    const back = stepBack(remember(typed(['a', 0]), state('b'), null))
    if (back === null) throw new Error('nothing to take back')
    expect(textIn(stepForward(back))).toBe('b')
    expect(stepForward(remember(back, state('c'), null))).toBeNull()
  })

  it('returns to where the caret was before', () => {
    const moved = moveCaret(typed(['ab', 0]), { id: 0, at: 1 })
    const back = stepBack(remember(moved, state('b'), null))
    expect(back?.present.caret).toEqual({ id: 0, at: 1 })
  })
})
