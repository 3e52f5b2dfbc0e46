import { describe, expect, test } from 'vitest'
import { chooseLocale } from './locale'

describe('the language of a request', () => {
  test.each<[string | null, string | null, string, string]>([
    ['en', 'zh-CN,zh;q=0.9', 'en', 'a choice beats the browser'],
    [null, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-CN', 'the browser is asked in order'],
    [null, 'en-GB,zh;q=0.9', 'en', 'any English is English'],
    [null, 'zh-TW', 'zh-CN', 'any Chinese is the Chinese there is'],
    [null, 'en;q=0.3, zh;q=0.8', 'zh-CN', 'weights count, not places'],
    [null, 'en;q=0', 'zh-CN', 'a weight of 0 refuses'],
    [null, 'fr, de', 'zh-CN', 'no match: the default'],
    ['klingon', null, 'zh-CN', 'an unknown choice is no choice'],
    [null, '', 'zh-CN', 'no header: the default'],
    [null, 'fr;q=x, en', 'en', 'a broken weight is skipped'],
  ])('%s, %s: %s (%s)', (chosen, header, expected) => {
    expect(chooseLocale(chosen, header)).toBe(expected)
  })
})
