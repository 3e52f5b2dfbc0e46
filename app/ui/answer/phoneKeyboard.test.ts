import { describe, expect, it } from 'vitest'
import { SHEET } from '@/lib/expr/sheetVocabulary.fixture'
import { type Key, phoneKeyboard } from './phoneKeyboard'
import type { Expects } from './shortcuts'

const WORDS = { newLine: 'New line', lineAbove: 'Line above', lineBelow: 'Line below' }

function pages(expects: Expects, locale: 'en' | 'zh-CN' = 'en'): readonly (readonly Key[][])[] {
  const layout = phoneKeyboard(SHEET, expects, WORDS, locale)
  if (!('layers' in layout) || !Array.isArray(layout.layers)) throw new Error('no layers')
  return layout.layers.map((layer) => {
    if (typeof layer === 'string' || layer.rows === undefined) throw new Error('no rows')
    return layer.rows as Key[][]
  })
}

const names = (expects: Expects, locale: 'en' | 'zh-CN' = 'en') =>
  pages(expects, locale).map((rows) => rows.flat().map(({ tooltip }) => tooltip))

describe("the phone's keyboard", () => {
  it("has the question's symbols and indices first, called as they are read out", () => {
    const [own = []] = names('formula')
    expect(own.slice(0, 3)).toEqual(['x', 'W superscript 1', 'b superscript 1'])
    for (const name of [
      'y hat',
      'k',
      'D sub a',
      'sum where two indices differ',
      'partial derivative',
    ])
      expect(own).toContain(name)
    expect(names('formula', 'zh-CN')[0]).toContain('y 帽')
  })

  it('has a second page of functions, and a key from each page to the other', () => {
    const [own = [], functions = []] = names('formula')
    expect(own).toContain('functions and signs')
    expect(functions).toEqual(expect.arrayContaining(['softmax', 'transpose', 'New line']))
    expect(functions).toContain('symbols of this question')
  })

  it('has sizes and × alone where a shape is asked', () => {
    const [own = [], more] = names('shape')
    expect(own.slice(0, 5)).toEqual(['D sub x', 'D sub a', 'K', 'm', 'times'])
    expect(own).not.toContain('y hat')
    expect(more).toBeUndefined()
  })

  it.each(['formula', 'shape', 'number'] as const)(
    'is never wider than ten keys, each with a name of its own: %s',
    (expects) => {
      for (const rows of pages(expects)) {
        for (const row of rows)
          expect(row.reduce((sum, { width }) => sum + (width ?? 1), 0)).toBeLessThanOrEqual(10)
        const called = rows.flat().map(({ tooltip }) => tooltip)
        expect(new Set(called).size).toBe(called.length)
        expect(called.every((name) => name.trim() !== '')).toBe(true)
      }
    },
  )
})
