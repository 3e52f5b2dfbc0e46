import { describe, expect, test } from 'vitest'
import { type Rejudged, rejudge } from './rejudge'

const wrong = { outcome: 'incorrect', credit: 0, note: 'sign' } as const
const right = { outcome: 'correct', credit: 10_000, note: null } as const

function answer(number: number, about: Partial<Rejudged>): Rejudged {
  return {
    submissionId: `s${number}`,
    number,
    standing: { ...wrong, counted: true },
    byPerson: false,
    fresh: { ...wrong, canonical: `c${number}` },
    ...about,
  }
}

test('an answer judged as before changes nothing', () => {
  expect(rejudge([answer(1, {})])).toEqual([
    { submissionId: 's1', ...wrong, counted: true, repeatsId: null, changes: false },
  ])
})

test.each([
  ['outcome and credit', { ...right, canonical: 'c1' }],
  ['the note', { ...wrong, note: 'factor', canonical: 'c1' }],
  ['whether it counts', { ...wrong, outcome: 'unreadable', note: 'sign', canonical: null }],
] as const)('%s is a change', (_, fresh) => {
  expect(rejudge([answer(1, { fresh })])[0]?.changes).toBe(true)
})

describe('answers that say the same', () => {
  const same = { ...wrong, canonical: 'c' }

  test('cost one attempt, the first one’s', () => {
    const found = rejudge([answer(2, { fresh: same }), answer(1, { fresh: same })])
    expect(
      found.map(({ submissionId, counted, repeatsId }) => [submissionId, counted, repeatsId]),
    ).toEqual([
      ['s1', true, null],
      ['s2', false, 's1'],
    ])
  })

  test('are found again when they are read otherwise than before', () => {
    const apart = rejudge([
      answer(1, { fresh: same }),
      answer(2, { fresh: { ...wrong, canonical: 'd' }, standing: { ...wrong, counted: false } }),
    ])
    expect(apart[1]).toMatchObject({ counted: true, repeatsId: null, changes: true })
  })

  test('an answer that costs nothing takes no place', () => {
    const unreadable = {
      outcome: 'unreadable',
      credit: 0,
      note: 'unreadable',
      canonical: 'c',
    } as const
    expect(
      rejudge([answer(1, { fresh: unreadable }), answer(2, { fresh: same })])[1],
    ).toMatchObject({ counted: true, repeatsId: null })
  })
})

test('a person’s judgement stays, and what they judged still counts as said', () => {
  const found = rejudge([
    answer(1, { byPerson: true, fresh: { ...right, canonical: 'c' } }),
    answer(2, { fresh: { ...right, canonical: 'c' } }),
  ])
  expect(found).toEqual([
    { submissionId: 's2', ...right, counted: false, repeatsId: 's1', changes: true },
  ])
})

test('what was never judged, or cannot be judged now, is left out', () => {
  expect(rejudge([answer(1, { standing: null }), answer(2, { fresh: null })])).toEqual([])
})
