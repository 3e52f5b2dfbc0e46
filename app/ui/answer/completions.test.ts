import { describe, expect, it } from 'vitest'
import { readAnswer } from '@/lib/expr/read'
import { SHEET } from '@/lib/expr/sheetVocabulary.fixture'
import { completionsOf, offerAt } from './completions'

const all = completionsOf(SHEET, 'formula')
const offered = (text: string, caret = text.length) => {
  const offer = offerAt(text, caret, all)
  return offer === null
    ? null
    : `${text.slice(0, offer.start)}|${offer.options.map(({ word }) => word).join(' ')}`
}

describe('what is offered while text is typed', () => {
  it.each([
    ['yh', '|yhat'],
    ['1 - yh', '1 - |yhat'],
    ['2yh', '2|yhat'],
    ['yhat_k (1 - yh', 'yhat_k (1 - |yhat'],
    ['log(so', 'log(|softmax softplus'],
    ['d(L, z_ya', null],
    ['sum_yh', 'sum_|yhat'],
    ['D_', '|D_x D_a'],
    ['YH', '|yhat'],
    ['par', '|partial'],
  ])('%s', (text, offer) => {
    expect(offered(text)).toBe(offer)
  })

  it('is nothing for one letter, a whole word, or within a word', () => {
    expect(offered('y')).toBeNull()
    expect(offered('yhat')).toBeNull()
    expect(offered('log')).toBeNull()
    expect(offered('yhat', 2)).toBeNull()
    expect(offered('\\yh')).toBeNull()
    expect(offered('')).toBeNull()
  })

  it('is sizes alone where a shape is asked, and never a name where a number is', () => {
    expect(completionsOf(SHEET, 'shape').map(({ word }) => word)).toEqual(['D_x', 'D_a'])
    expect(completionsOf(SHEET, 'number').map(({ word }) => word)).not.toContain('yhat')
  })

  it.each(all.map(({ text }) => text))('can be read: %s', (text) => {
    const ways = [
      text,
      `${text}(Z)`,
      `${text}(x, x)`,
      `${text}(z[j], j)`,
      `${text}L/∂Z`,
      `${text}_z L`,
    ]
    const isRead = ways.some((way) => {
      const options = { format: 'plain', vocabulary: SHEET, expects: 'formula', free: [] } as const
      return readAnswer(way, options).kind === 'read'
    })
    expect(isRead).toBe(true)
  })
})
