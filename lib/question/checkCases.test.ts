import { describe, expect, it } from 'vitest'
import { readCondition } from '@/lib/expr/read'
import { elaborateCondition } from '@/lib/model/elaborate'
import { scopeOf } from '@/lib/model/scope'
import { checkCases } from './checkCases'
import { loadQuestionObject } from './loadQuestion'

const question = loadQuestionObject({
  sizes: { n: '2..5', m: '3..6' },
  indices: { i: 'n', j: 'n', k: 'n', t: 'm' },
  parts: [{ id: 'a', answer: 'i + j + k + t' }],
})
const { model, vocabulary } = question
const indices = ['i', 'j', 'k', 't']

function condition(text: string) {
  const reading = readCondition(text, { format: 'plain', vocabulary })
  if (reading.kind === 'unreadable') throw new Error(`${text} is readable`)
  const elaborated = elaborateCondition(reading.value, scopeOf(model, vocabulary, indices))
  if (elaborated.kind === 'unreadable') throw new Error(`${text} fits`)
  return elaborated.condition
}

function reasons(where: string | null, ...cases: string[]): string[] {
  const split = cases.map((label) => ({ label, condition: condition(label) }))
  const narrowed = where === null ? null : condition(where)
  return checkCases(model, indices, narrowed, split).map(({ reason }) => reason)
}

describe('cases', () => {
  it.each([
    [null, ['i = k', 'i != k']],
    [null, ['i < k', 'i = k', 'i > k']],
    [null, ['t = m', 't < m']],
    ['i != k', ['i < k', 'i > k']],
    ['i <= j', ['i < j', 'i = j']],
    [null, ['t = 1', 't > 1']],
    ['i = 2', []],
  ])('under %s, %j split the part', (where, cases) => {
    expect(reasons(where, ...cases)).toEqual([])
  })

  it.each([
    ['i > n', [], '`where` can never hold'],
    ['i < j', ['i = j', 'i != j'], 'the case `i = j` can never hold'],
    [
      null,
      ['i <= k', 'i >= k'],
      'the cases `i <= k` and `i >= k` overlap at i = 1, j = 1, k = 1, t = 1',
    ],
    [null, ['i < k', 'i > k'], 'the cases leave a gap at i = 1, j = 1, k = 1, t = 1'],
    [null, ['t <= 2', 't >= 4'], 'the cases leave a gap at i = 1, j = 1, k = 1, t = 3'],
  ])('under %s, %j do not', (where, cases, reason) => {
    expect(reasons(where, ...cases)).toContain(reason)
  })
})
