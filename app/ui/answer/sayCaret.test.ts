import { describe, expect, it } from 'vitest'
import { caretWords } from '@/lib/i18n/caretWords'
import { type CaretField, pieceToGo, sayCaret } from './sayCaret'

/** `(a+b)/√c − z_k²` as MathLive counts it: the LaTeX of each offset and its depth. */
const ELEMENTS: readonly (readonly [latex: string, depth: number])[] = [
  ['', 0],
  ['', 1],
  ['a', 1],
  ['+', 1],
  ['b', 1],
  ['', 1],
  ['', 2],
  ['c', 2],
  ['\\sqrt{c}', 1],
  ['\\frac{a+b}{\\sqrt{c}}', 0],
  ['-', 0],
  ['z', 0],
  ['', 1],
  ['k', 1],
  ['', 1],
  ['2', 1],
  ['_{k}^2', 0],
]

function fieldAt(position: number, from = position, elements = ELEMENTS): CaretField {
  return {
    position,
    lastOffset: elements.length - 1,
    selection: { ranges: [[from, position]] },
    getValue: (start, end) =>
      elements
        .slice(start + 1, end + 1)
        .map(([latex]) => latex)
        .join(''),
    getElementInfo: (offset) => {
      const element = elements[offset]
      return element && { latex: element[0], depth: element[1] }
    },
  }
}

const said = (position: number, before: number, locale: 'en' | 'zh-CN' = 'en') =>
  sayCaret(fieldAt(position), before, caretWords(locale), (latex) => latex)

describe('what is said of the caret', () => {
  it('is what stands before it, and where it starts or ends', () => {
    expect(said(0, 1)).toBe('out of the numerator, start of the formula')
    expect(said(1, 0)).toBe('start of the numerator')
    expect(said(3, 2)).toBe('+')
    expect(said(4, 3)).toBe('b, end of the numerator')
    expect(said(5, 4)).toBe('start of the denominator')
    expect(said(6, 5)).toBe('start of the root')
    expect(said(7, 6)).toBe('c, end of the root')
    expect(said(8, 7)).toBe('out of the root, \\sqrt{c}, end of the denominator')
    expect(said(10, 9)).toBe('-')
    expect(said(13, 12)).toBe('k, end of the index')
    expect(said(14, 13)).toBe('start of the power')
    expect(said(16, 15)).toBe('out of the power, _{k}^2, end of the formula')
  })

  it('is in the language of the page', () => {
    expect(said(9, 8, 'zh-CN')).toBe('离开分母，\\frac{a+b}{\\sqrt{c}}')
    expect(said(1, 0, 'zh-CN')).toBe('分子开头')
  })

  it('is what is selected, or that nothing is there', () => {
    const say = (field: CaretField) => sayCaret(field, 0, caretWords('en'), (latex) => latex)
    expect(say(fieldAt(4, 1))).toBe('selected: a+b')
    expect(say(fieldAt(0, 0, [['', 0]]))).toBe('the formula, empty')
  })
})

it('tells what a deletion takes out', () => {
  expect(pieceToGo(fieldAt(10), 'deleteContentBackward')).toBe('-')
  expect(pieceToGo(fieldAt(0), 'deleteContentForward')).toBe('\\frac{a+b}{\\sqrt{c}}')
  expect(pieceToGo(fieldAt(4, 1), 'deleteContentBackward')).toBe('a+b')
  expect(pieceToGo(fieldAt(4), 'insertText')).toBe('')
})
