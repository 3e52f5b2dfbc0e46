import { describe, expect, it } from 'vitest'
import { readOptions } from './readOptions'

const options = [
  { key: 'a', words: ['是', 'yes'] },
  { key: 'b', words: ['否', 'no'] },
  { key: 'c', words: ['看情况', 'it depends'] },
]

/** The keys an answer picks, or the code of its error. */
function picked(text: string, several = true): string {
  const reading = readOptions(text, { options, several })
  return reading.kind === 'read' ? reading.value.join(' ') : reading.error.code
}

describe('an answer to a choice', () => {
  it.each([
    ['b', 'b'],
    ['B', 'b'],
    ['（b）', 'b'],
    ['Ｂ', 'b'],
    ['b.', 'b'],
    ['no', 'b'],
    ['否', 'b'],
    ['it depends', 'c'],
    ['["b"]', 'b'],
    ['a, c', 'a c'],
    ['c，a', 'a c'],
    ['C、A', 'a c'],
    ['c a', 'a c'],
    ['CA', 'a c'],
    ['a, a', 'a'],
    ['["it depends", "a"]', 'a c'],
    ['否, 是', 'a b'],
  ])('%s picks %s', (text, keys) => {
    expect(picked(text)).toBe(keys)
  })

  it.each([
    ['d', 'unknown-option'],
    ['a, d', 'unknown-option'],
    ['maybe', 'unknown-option'],
    ['', 'empty'],
    ['  ', 'empty'],
    ['[]', 'empty'],
    ['()', 'unknown-option'],
  ])('%s cannot be read: %s', (text, code) => {
    expect(picked(text)).toBe(code)
  })

  it('picks one where one is asked', () => {
    expect(picked('b', false)).toBe('b')
    expect(picked('a, b', false)).toBe('one-option')
    expect(picked('AB', false)).toBe('one-option')
  })

  it('says where the unknown option stands', () => {
    const reading = readOptions('a, x1', { options, several: true })
    expect(reading).toMatchObject({ error: { found: 'x1', span: [3, 5], keys: 'a, b, c' } })
  })
})
