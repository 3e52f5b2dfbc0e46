import { describe, expect, it } from 'vitest'
import { loadQuestionObject } from '@/lib/question/loadQuestion'
import { asksOf } from './asksOf'

const { parts } = loadQuestionObject({
  sizes: { n: 3 },
  given: { x: ['n', 1] },
  indices: { i: 'n' },
  parts: [
    { id: 'formula', answer: 'x[i]^2', tolerance: '1%' },
    { id: 'derived', answer: 'd(x[i]^2, x[i])', work: 'optional' },
    { id: 'shape', answer: 'shape(x)' },
    { id: 'number', number: { answer: 'n * 1234', unit: 'MB', tolerance: '1%' } },
    {
      id: 'choice',
      choice: { options: [{ 'zh-CN': '是', en: 'yes' }, 'no', 'perhaps'], correct: ['a', 'b'] },
    },
    { id: 'shuffled', choice: { options: ['x', 'y', 'z', 'w'], correct: 'w', shuffle: true } },
  ],
})

function asks(id: string, locale: 'zh-CN' | 'en' = 'en', seed: number | null = 1) {
  const part = parts.find((one) => one.id === id)
  if (part === undefined) throw new Error(`no part ${id}`)
  return asksOf(part, locale, seed)
}

describe('what a browser may know of a part', () => {
  it('is what is asked, and nothing of the answer', () => {
    expect(asks('formula')).toEqual({ kind: 'formula', free: ['i'], work: false })
    expect(asks('derived')).toEqual({ kind: 'formula', free: ['i'], work: true })
    expect(asks('shape')).toEqual({ kind: 'shape', free: [], work: false })
    expect(asks('number')).toEqual({ kind: 'number', unit: 'MB' })
    expect(asks('choice')).toEqual({
      kind: 'choice',
      options: [
        { key: 'a', words: 'yes' },
        { key: 'b', words: 'no' },
        { key: 'c', words: 'perhaps' },
      ],
      several: true,
      lettered: true,
    })
  })

  it('is in the language of the page', () => {
    expect(asks('choice', 'zh-CN')).toMatchObject({ options: [{ words: '是' }, {}, {}] })
  })

  it('has shuffled options in the order of the student, without their letters', () => {
    const orders = [1, 2, 3, 4, 5].map((seed) => JSON.stringify(asks('shuffled', 'en', seed)))
    expect(new Set(orders).size).toBeGreaterThan(1)
    expect(asks('shuffled')).toMatchObject({ lettered: false, several: false })
    expect(asks('shuffled', 'en', null)).toMatchObject({
      options: [{ key: 'a' }, { key: 'b' }, { key: 'c' }, { key: 'd' }],
    })
  })
})
