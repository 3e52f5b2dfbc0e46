import { describe, expect, it } from 'vitest'
import { type BoxedField, placeInField } from './placeInField'

/** Elements in the order of MathLive's offsets, each of a width of 10: its own LaTeX, its depth, and the LaTeX up to it. */
function field(
  ...elements: readonly (readonly [latex: string, depth: number, upTo: string])[]
): BoxedField {
  return {
    lastOffset: elements.length,
    getValue: (_, end) => elements[end - 1]?.[2] ?? '',
    getElementInfo: (offset) => {
      const element = elements[offset - 1]
      if (element === undefined) return undefined
      const bounds = { left: offset * 10, right: offset * 10 + 10, bottom: 20, width: 10 }
      return { latex: element[0], depth: element[1], bounds: bounds as DOMRect }
    },
  }
}

const row = field(['a', 0, 'a'], ['+', 0, 'a+'], ['q', 0, 'a+q'], ['r', 0, 'a+qr'])
const fraction = field(
  ['q', 1, ''],
  ['q', 1, ''],
  ['+', 1, ''],
  ['b', 1, ''],
  ['\\frac{q}{q+b}', 0, '\\frac{q}{q+b}'],
  ['c', 0, '\\frac{q}{q+b}c'],
)

describe('the place in a formula field', () => {
  it('is the elements that the place touches', () => {
    expect(placeInField(row, [2, 3])).toEqual({ left: 30, right: 40, bottom: 20 })
    expect(placeInField(row, [2, 4])).toEqual({ left: 30, right: 50, bottom: 20 })
  })

  it('is the element within another that is meant', () => {
    expect(placeInField(fraction, [6, 7])).toEqual({ left: 10, right: 20, bottom: 20 })
    expect(placeInField(fraction, [9, 10])).toEqual({ left: 20, right: 30, bottom: 20 })
  })

  it('is the whole of what several places within are part of', () => {
    expect(placeInField(fraction, [9, 11])).toEqual({ left: 10, right: 60, bottom: 20 })
  })

  it('is none behind all', () => {
    expect(placeInField(row, [4, 4])).toBeNull()
  })
})
