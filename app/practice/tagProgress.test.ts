import { expect, test } from 'vitest'
import { tagProgress } from './tagProgress'

test('counts the questions of each tag, the solved among the tried, the fullest tag first', () => {
  const questions = [
    { tags: ['softmax', 'shapes'], state: 'solved' },
    { tags: ['softmax'], state: 'tried' },
    { tags: ['softmax', 'batch'], state: 'new' },
  ] as const
  expect(tagProgress(questions)).toEqual([
    { tag: 'softmax', all: 3, tried: 2, solved: 1 },
    { tag: 'batch', all: 1, tried: 0, solved: 0 },
    { tag: 'shapes', all: 1, tried: 1, solved: 1 },
  ])
})
