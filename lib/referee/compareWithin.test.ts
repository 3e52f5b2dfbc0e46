import { beforeAll, describe, expect, it } from 'vitest'
import { readFormula } from '@/lib/expr/read'
import type { Tree } from '@/lib/expr/tree'
import type { Model } from '@/lib/model/model'
import { onlyPoint } from '@/lib/model/whatVaries'
import type { Tolerance } from '@/lib/numeric/tolerance'
import { createReferee, type Referee } from './referee'

const model: Model = {
  sizes: [],
  constraints: [],
  givens: [],
  definitions: [],
  indices: [],
  layout: 'numerator',
  batch: false,
  numbers: new Map(),
}

function tree(text: string): Tree {
  const reading = readFormula(text, { format: 'plain', vocabulary: { symbols: [] } })
  if (reading.kind === 'unreadable') throw new Error(`${text}: ${reading.error.code}`)
  return reading.value
}

describe('the referee, within a tolerance', () => {
  let referee: Referee
  beforeAll(async () => {
    referee = await createReferee()
  })

  function verdict(tolerance: Tolerance, truth: string, answer: string): string {
    const point = onlyPoint(model)
    const prepared = referee.prepareTruth({ model, truth: tree(truth) })
    return referee.judge(prepared, tree(answer), point, tolerance).kind
  }

  const twoDecimals: Tolerance = { kind: 'decimals', digits: 2 }
  const threeDigits: Tolerance = { kind: 'significant', digits: 3 }

  it.each([
    ['an exact tie', '1/8', '0.12', '0.11999999999999999999999999999999'],
    ['the tie on the other side', '1/8', '0.13', '0.13000000000000000000000000000001'],
    ['a tie that is no decimal by itself', 'sqrt(2)^2/16', '0.13', '0.1300000000000001'],
  ])('takes %s as within, and a hair more as beyond', (_, truth, inside, outside) => {
    expect(verdict(twoDecimals, truth, inside)).toBe('equal')
    expect(verdict(twoDecimals, truth, outside)).toBe('different')
  })

  it('counts digits from the power of ten that a truth is, however it is computed', () => {
    expect(verdict(threeDigits, '10^3', '1004')).toBe('equal')
    expect(verdict(threeDigits, 'exp(3 log(10))', '1004')).toBe('equal')
    expect(verdict(threeDigits, '999.9', '1004')).toBe('different')
  })

  it('tells an answer without a value', () => {
    expect(verdict(twoDecimals, '1', '1/0')).toBe('undefined')
  })

  it('reads shares and distances as the decimals they are', () => {
    expect(verdict({ kind: 'relative', share: '1e-2' }, '-200', '-202')).toBe('equal')
    expect(verdict({ kind: 'relative', share: '1e-2' }, '-200', '-202.00000000000000001')).toBe(
      'different',
    )
    expect(verdict({ kind: 'absolute', size: '0.1' }, '1', '1.1')).toBe('equal')
  })
})
