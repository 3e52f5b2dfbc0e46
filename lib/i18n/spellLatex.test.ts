import { expect, test } from 'vitest'
import { spellLatex } from './spellLatex'

test('a piece of LaTeX is spoken sign by sign', () => {
  expect(spellLatex('_{k}^2', 'en')).toBe('index k power 2')
  expect(spellLatex('\\hat{y}', 'en')).toBe('hat y')
  expect(spellLatex('\\placeholder{}', 'en')).toBe('empty box')
  expect(spellLatex('\\operatorname{softmax}', 'en')).toBe('softmax')
})

test('signs, Greek letters and accents have their names in the language', () => {
  expect(spellLatex('\\sum_{j\\ne k}', 'zh-CN')).toBe('求和 下标 j 不等于 k')
  expect(spellLatex('\\alpha\\times\\hat{z}', 'zh-CN')).toBe('阿尔法 乘 帽 z')
})
