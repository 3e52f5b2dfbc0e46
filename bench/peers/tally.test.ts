import { describe, expect, it } from 'vitest'
import type { Pair } from './pair'
import type { Verdict } from './protocol'
import { paceOf, tallyOf } from './tally'

function judged(
  equal: boolean,
  verdict: Verdict | 'none',
): { pair: Pair; verdict: Verdict | 'none' } {
  const id = `${equal} ${verdict}`
  return {
    pair: { id, area: '', given: { x: 'real' }, target: 'x', answer: 'x', equal, why: null },
    verdict,
  }
}

describe('verdicts against labels', () => {
  it('fall under one head each', () => {
    const all = [true, false].flatMap((equal) =>
      (['equal', 'different', 'unread', 'undecided', 'none'] as const).map((verdict) =>
        judged(equal, verdict),
      ),
    )
    const tally = tallyOf({ verdicts: all })
    const ids = (pairs: readonly Pair[]): readonly string[] => pairs.map(({ id }) => id)
    expect(tally.right).toBe(2)
    expect(ids(tally.wrongAccepts)).toEqual(['false equal'])
    expect(ids(tally.wrongRejects)).toEqual(['true different'])
    expect(ids(tally.unread)).toEqual(['true unread', 'false unread'])
    expect(ids(tally.undecided)).toEqual(['true undecided', 'false undecided'])
    expect(ids(tally.none)).toEqual(['true none', 'false none'])
  })
})

describe('the pace', () => {
  const rounds = (...micros: readonly number[]) =>
    micros.map((each) => ({ verdict: 'equal', micros: each }) as const)

  it('is the spread over the pairs of their median rounds', () => {
    const timed = [rounds(1, 1, 900), rounds(2, 800, 2), rounds(7, 3, 3), []]
    expect(paceOf(timed, 'micros')).toEqual({ median: 2, p99: 3 })
  })

  it('is that of the stage asked for, or of the whole where a system tells no stages', () => {
    const timed = [[{ verdict: 'equal', micros: 1, confirmed: 5 }], rounds(6)] as const
    expect(paceOf(timed, 'micros')).toEqual({ median: 1, p99: 6 })
    expect(paceOf(timed, 'confirmed')).toEqual({ median: 5, p99: 6 })
  })
})
