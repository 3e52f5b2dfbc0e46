import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ComparedLine, compareTexts } from './compareTexts'

/** A line as text: its sign, and what is its own in brackets. */
const shown = (lines: readonly ComparedLine[]): readonly string[] =>
  lines.map(
    ({ kind, pieces }) =>
      ({ kept: '  ', removed: '- ', added: '+ ' })[kind] +
      pieces.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join(''),
  )

test('of a formula the changed terms are marked', () => {
  expect(shown(compareTexts('yhat[k] (1 + yhat[k])', 'yhat[k] (1 - yhat[k])'))).toEqual([
    '- yhat[k] (1 [+] yhat[k])',
    '+ yhat[k] (1 [-] yhat[k])',
  ])
  expect(shown(compareTexts('x', '2 x'))).toEqual(['- x', '+ [2 ]x'])
})

test('of a derivation the lines that stay are told from those that changed, went or came', () => {
  expect(shown(compareTexts('a\n= b + 1\n= c', 'a\n= b - 1\n= c\n= d'))).toEqual([
    '  a',
    '- = b [+] 1',
    '+ = b [-] 1',
    '  = c',
    '+ [= d]',
  ])
  expect(shown(compareTexts('a\nb\nc', 'a\nc'))).toEqual(['  a', '- [b]', '  c'])
})

test('a line is compared with the like of it, wherever lines were put in', () => {
  expect(shown(compareTexts('p (1 + p)', 'p\n= p (1 - p)\n= p - p^2'))).toEqual([
    '+ [p]',
    '- p (1 [+] p)',
    '+ [= ]p (1 [-] p)',
    '+ [= p - p^2]',
  ])
  expect(shown(compareTexts('a b c', 'x + y'))).toEqual(['- [a b c]', '+ [x + y]'])
})

test('of prose the words, in both scripts', () => {
  expect(shown(compareTexts('梯度很小', '梯度很大'))).toEqual(['- 梯度很[小]', '+ 梯度很[大]'])
  expect(shown(compareTexts('the rate is low', 'the rate is too low'))).toEqual([
    '- the rate is low',
    '+ the rate is [too ]low',
  ])
})

test('nothing is marked where nothing changed', () => {
  expect(shown(compareTexts('a\nb', 'a\nb'))).toEqual(['  a', '  b'])
})

test('whatever they are, both texts can be read off what is compared', () => {
  const text = fc.array(fc.constantFrom('a', 'b', ' ', '\n', '+', '12'), { maxLength: 30 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(''), other.join('')]
      const lines = compareTexts(before, after)
      const without = (kind: ComparedLine['kind']): string =>
        lines
          .filter((line) => line.kind !== kind)
          .map(({ pieces }) => pieces.map((piece) => piece.text).join(''))
          .join('\n')
      expect(without('added')).toBe(before)
      expect(without('removed')).toBe(after)
    }),
  )
})

test('long texts that have nothing in common take no long', () => {
  const [before, after] = ['a b '.repeat(5_000), 'c d '.repeat(5_000)]
  const start = performance.now()
  expect(compareTexts(before, after)).toHaveLength(2)
  expect(performance.now() - start).toBeLessThan(1_000)
})
