import { expect, test } from 'vitest'
import { dictionary } from './dictionary'

type Leaf = readonly [path: string, sentence: string]

function leaves(value: unknown, path: string): Leaf[] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
}

const blanks = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(String).sort()

const english = new Map(leaves(dictionary('en'), 'words'))
const chinese = new Map(leaves(dictionary('zh-CN'), 'words'))

test('both languages have the same keys, none of them empty', () => {
  expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort())
  for (const [path, sentence] of [...english, ...chinese]) {
    expect(sentence.trim(), path).not.toBe('')
  }
})

test('a sentence has the same blanks in both languages', () => {
  for (const [path, sentence] of english) {
    expect(blanks(chinese.get(path) ?? ''), path).toEqual(blanks(sentence))
  }
})

test('Chinese sentences use Chinese punctuation', () => {
  for (const [path, sentence] of chinese) {
    expect(/[\u4e00-\u9fff][,;:!?.](?:\s|$)/.test(sentence), `${path}: ${sentence}`).toBe(false)
  }
})
