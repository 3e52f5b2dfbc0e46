import { beforeAll, describe, expect, it } from 'vitest'
import { type Graded, gradedIn } from './gradedIn.fixture'

const say = { 'zh-CN': '再想想', en: 'Think again' }

describe('picking options', () => {
  let graded: Graded
  beforeAll(async () => {
    graded = await gradedIn({
      parts: [
        {
          id: 'one',
          choice: { options: ['x', 'y', 'z'], correct: 'y' },
          feedback: [{ answer: 'z', say, credit: 0.25 }],
        },
        { id: 'some', choice: { options: ['p', 'q', 'r', 's', 't'], correct: ['p', 'q', 'r'] } },
      ],
    })
  })

  it.each([
    ['one', 'b', 'correct', 1, null],
    ['one', 'a', 'incorrect', 0, 'choice'],
    ['one', 'a, b', 'unreadable', 0, 'unreadable'],
    ['one', '', 'unreadable', 0, 'unreadable'],
    ['one', 'c', 'partial', 0.25, 'feedback'],
    ['some', 'a, b, c', 'correct', 1, null],
    ['some', 'C B A', 'correct', 1, null],
    ['some', 'a, b', 'partial', 2 / 3, 'choice-some'],
    ['some', 'a, b, c, d', 'partial', 2 / 3, 'choice-some'],
    ['some', 'a, d', 'incorrect', 0, 'choice'],
    ['some', 'd, e', 'incorrect', 0, 'choice'],
    ['some', 'a, b, c, d, e', 'partial', 1 / 3, 'choice-some'],
  ])('%s: %s is %s', (part, answer, outcome, credit, note) => {
    expect(graded(part, answer)).toMatchObject({ outcome, credit, note })
  })

  it('says the same in whatever order and spelling', () => {
    const canonical = ['c, a', 'A，C', '["p", "r"]'].map((text) => graded('some', text).canonical)
    expect(new Set(canonical)).toEqual(new Set(['a, c']))
  })

  it('takes no fields', () => {
    expect(graded('one', { a: 'b' }).outcome).toBe('unreadable')
  })
})
