import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { answerKey, type ComposedAnswer } from './answerKey'

const base: ComposedAnswer = {
  itemId: 'item',
  partId: 'diagonal',
  after: 0,
  text: 'yhat_k (1 - yhat_k)',
  fields: null,
  format: 'plain',
}

describe('the key of a composed answer', () => {
  test('is a uuid', () => {
    expect(z.uuid().safeParse(answerKey(base)).success).toBe(true)
  })

  test('is the same for the same answer from the same state', () => {
    expect(answerKey({ ...base })).toBe(answerKey(base))
    const fields = { a: '1', b: '2' }
    expect(answerKey({ ...base, fields })).toBe(answerKey({ ...base, fields: { b: '2', a: '1' } }))
  })

  test.each<Partial<ComposedAnswer>>([
    { after: 1 },
    { text: 'yhat_k (1 - yhat_i)' },
    { format: 'latex' },
    { partId: 'loss' },
    { itemId: 'other' },
    { fields: { 'i = k': '1' } },
  ])('differs with %o', (change) => {
    expect(answerKey({ ...base, ...change })).not.toBe(answerKey(base))
  })

  test('ten thousand answers get ten thousand keys', () => {
    const keys = new Set(
      Array.from({ length: 10_000 }, (_, count) => answerKey({ ...base, text: `x_${count}` })),
    )
    expect(keys.size).toBe(10_000)
  })
})
