import { expect, test } from 'vitest'
import { tagName } from './tagName'

test('a tag has its name in Chinese, or stays as it is written', () => {
  expect(tagName('chain rule', 'zh-CN')).toBe('链式法则')
  expect(tagName('chain rule', 'en')).toBe('chain rule')
  expect(tagName('diffusion', 'zh-CN')).toBe('diffusion')
})
