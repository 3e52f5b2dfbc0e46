import { describe, expect, test } from 'vitest'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import { shortcutsOf } from './shortcuts'

const vocabulary: Vocabulary = {
  symbols: [
    { name: 'yhat', role: 'quantity', tex: '\\hat{y}', aliases: [] },
    { name: 'z2', role: 'quantity', tex: 'z^{[2]}', aliases: ['z'] },
    { name: 'D_a', role: 'size', tex: 'D_a', aliases: [] },
    { name: 'k', role: 'index', tex: 'k', aliases: [] },
  ],
}

describe('what typing turns into', () => {
  const table = shortcutsOf(vocabulary, 'formula')

  test("the question's names become its symbols", () => {
    expect(table.yhat).toBe('\\hat{y}')
    expect(table.z2).toBe('z^{[2]}')
  })

  test('single letters and names with an index are typed as they stand', () => {
    expect(table.z).toBeUndefined()
    expect(table.k).toBeUndefined()
    expect(table.D_a).toBeUndefined()
  })

  test('the language has its words', () => {
    expect(table.sum).toBe('\\sum')
    expect(table.softmax).toBe('\\operatorname{softmax}')
    expect(table.log).toBe('\\log')
  })

  test('an x between sizes is a cross, where a shape is asked', () => {
    expect(table.x).toBeUndefined()
    expect(shortcutsOf(vocabulary, 'shape').x).toMatchObject({ value: '\\times' })
  })
})
