import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Outcome } from '@/lib/grading/verdict'
import { full, usualPolicy } from './policy'
import { type GradingFact, type PartScore, replay, type SubmissionFact, type Terms } from './replay'

const opens = new Date('2026-03-02T00:00:00Z')
const due = new Date('2026-03-09T16:00:00Z')
const terms: Terms = {
  opens,
  due,
  lateUntil: new Date('2026-03-11T16:00:00Z'),
  policy: { ...usualPolicy, penalty: 1_000, lateCredit: 8_000 },
}

interface Attempt {
  readonly outcome: Outcome
  readonly credit?: number
  readonly counted?: boolean
  readonly late?: boolean
  readonly override?: number
}

/** The facts of attempts in order; an override is a second grading. */
function facts(attempts: readonly Attempt[]): [SubmissionFact[], GradingFact[]] {
  const submissions = attempts.map(({ late }, index) => ({
    id: `${index + 1}`,
    number: index + 1,
    receivedAt: new Date(due.getTime() + (late ? 60_000 : index - attempts.length)),
  }))
  const gradings = attempts.flatMap((attempt, index): GradingFact[] => {
    const { outcome, credit = outcome === 'correct' ? full : 0, override } = attempt
    const counts = outcome === 'correct' || outcome === 'partial' || outcome === 'incorrect'
    const submissionId = `${index + 1}`
    const counted = attempt.counted ?? counts
    const auto: GradingFact = { submissionId, number: 1, kind: 'auto', outcome, credit, counted }
    if (override === undefined) return [auto]
    const changed: Outcome = override === full ? 'correct' : 'partial'
    return [
      {
        submissionId,
        number: 2,
        kind: 'manual',
        outcome: changed,
        credit: override,
        counted: true,
      },
      auto,
    ]
  })
  return [submissions, gradings]
}

function mark(attempts: readonly Attempt[], under = terms): PartScore {
  return replay(...facts(attempts), under)
}

describe('the score of a part', () => {
  test.each<[string, readonly Attempt[], number]>([
    ['nothing without an answer', [], 0],
    ['full for a right answer', [{ outcome: 'correct' }], 10_000],
    ['a tenth less after a wrong one', [{ outcome: 'incorrect' }, { outcome: 'correct' }], 9_000],
    [
      'two tenths less after one wrong and one in part right',
      [{ outcome: 'incorrect' }, { outcome: 'partial', credit: 5_000 }, { outcome: 'correct' }],
      8_000,
    ],
    ['its credit for one in part right', [{ outcome: 'partial', credit: 5_000 }], 5_000],
    [
      'the greatest, not the last',
      [{ outcome: 'partial', credit: 5_000 }, { outcome: 'incorrect' }],
      5_000,
    ],
    [
      'no less after what cannot be read, is undecided, or finds the question broken',
      [
        { outcome: 'unreadable' },
        { outcome: 'undecided' },
        { outcome: 'broken' },
        { outcome: 'correct' },
      ],
      10_000,
    ],
    [
      'no less after the same wrong answer again',
      [{ outcome: 'incorrect' }, { outcome: 'incorrect', counted: false }, { outcome: 'correct' }],
      9_000,
    ],
    ['four fifths when late', [{ outcome: 'correct', late: true }], 8_000],
    [
      'the in-time one where it is worth more than a better late one',
      [
        { outcome: 'partial', credit: 7_500 },
        { outcome: 'correct', late: true },
      ],
      7_500,
    ],
    ['what a person judged', [{ outcome: 'incorrect', override: 5_000 }], 5_000],
    [
      'what a person judged, late all the same',
      [{ outcome: 'undecided', override: full, late: true }],
      8_000,
    ],
    ['what a person lowered', [{ outcome: 'correct', override: 2_500 }], 2_500],
    [
      'no penalty for what a person found right',
      [{ outcome: 'incorrect', override: full }, { outcome: 'correct' }],
      10_000,
    ],
  ])('is %s', (_, attempts, score) => {
    expect(mark(attempts).score).toBe(score)
  })

  test('is rounded to a whole ten-thousandth', () => {
    const policy = { ...terms.policy, penalty: 3_333, lateCredit: 3_333 }
    const attempts: Attempt[] = [
      { outcome: 'incorrect' },
      { outcome: 'partial', credit: 3_333, late: true },
    ]
    expect(mark(attempts, { ...terms, policy }).score).toBe(Math.round(3_333 * 0.6667 * 0.3333))
  })

  test('never falls below 0 through penalties', () => {
    const policy = { ...terms.policy, penalty: 6_000 }
    const attempts: Attempt[] = [
      { outcome: 'incorrect' },
      { outcome: 'incorrect' },
      { outcome: 'correct' },
    ]
    expect(mark(attempts, { ...terms, policy }).score).toBe(0)
  })
})

describe('with the score', () => {
  test('comes the attempt it is from', () => {
    expect(
      mark([
        { outcome: 'incorrect' },
        { outcome: 'correct', late: true },
        { outcome: 'incorrect' },
      ]),
    ).toEqual({
      score: 7_200,
      outcome: 'correct',
      counted: 3,
      wrong: 2,
      late: true,
      overridden: false,
      bestId: '2',
    })
  })

  test('worth nothing comes the last attempt that counts, else the last one', () => {
    const wrong: Attempt = { outcome: 'incorrect' }
    const unread: Attempt = { outcome: 'unreadable' }
    expect(mark([wrong, wrong, unread])).toMatchObject({ outcome: 'incorrect', bestId: '2' })
    expect(mark([unread, { outcome: 'undecided' }])).toMatchObject({
      outcome: 'undecided',
      bestId: '2',
      late: false,
    })
  })

  test('an answer that nobody has graded yet is as if it were not there', () => {
    const [submissions] = facts([{ outcome: 'correct' }])
    expect(replay(submissions, [], terms)).toMatchObject({ score: 0, outcome: null, bestId: null })
  })
})

describe('always', () => {
  const attempt = fc.record(
    {
      outcome: fc.constantFrom<Outcome>(
        'correct',
        'partial',
        'incorrect',
        'unreadable',
        'undecided',
      ),
      credit: fc.integer({ min: 0, max: full }),
      late: fc.boolean(),
      override: fc.integer({ min: 0, max: full }),
    },
    { requiredKeys: ['outcome', 'credit'] },
  )
  const attempts = fc.array(attempt, { maxLength: 8 })
  const share = fc.integer({ min: 0, max: full })
  const anyTerms = fc
    .record({ penalty: share, lateCredit: share })
    .map((policy): Terms => ({ ...terms, policy: { ...usualPolicy, ...policy } }))

  test('the score is a whole share', () => {
    fc.assert(
      fc.property(attempts, anyTerms, (list, under) => {
        const { score } = mark(list, under)
        return Number.isInteger(score) && score >= 0 && score <= full
      }),
    )
  })

  test('the order in which rows are read does not matter', () => {
    fc.assert(
      fc.property(attempts, anyTerms, (list, under) => {
        const [submissions, gradings] = facts(list)
        const turned = replay(submissions.toReversed(), gradings.toReversed(), under)
        expect(turned).toEqual(replay(submissions, gradings, under))
      }),
    )
  })

  test('one more answer never lowers the score', () => {
    fc.assert(
      fc.property(attempts, attempt, anyTerms, (list, more, under) => {
        expect(mark([...list, more], under).score).toBeGreaterThanOrEqual(mark(list, under).score)
      }),
    )
  })

  test('the score is the greatest of its definition, in exact fractions', () => {
    fc.assert(
      fc.property(attempts, anyTerms, (list, under) => {
        expect(mark(list, under).score).toBe(byDefinition(list, under))
      }),
    )
  })

  /** The definition over again, with whole numbers of any length. */
  function byDefinition(list: readonly Attempt[], { policy }: Terms): number {
    const whole = BigInt(full)
    let wrong = 0n
    let best = 0n
    for (const { outcome, credit = 0, late, override } of list) {
      if (override === undefined && (outcome === 'unreadable' || outcome === 'undecided')) continue
      const share = BigInt(override ?? credit)
      const kept = whole - BigInt(policy.penalty) * wrong
      const factor = late ? BigInt(policy.lateCredit) : whole
      const product = share * (kept > 0n ? kept : 0n) * factor
      const rounded = (2n * product + whole * whole) / (2n * whole * whole)
      if (rounded > best) best = rounded
      if (share < whole) wrong += 1n
    }
    return Number(best)
  }
})
