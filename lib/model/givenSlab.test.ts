import { describe, expect, it } from 'vitest'
import { numeral } from '@/lib/expr/build'
import { givenReader } from './givenSlab'
import type { Given, Model } from './model'
import { onlyPoint } from './whatVaries'

const given = (value: readonly number[] | null): Given => ({
  name: 'a',
  shape: [numeral(2), numeral(1)],
  domain: { kind: 'real' },
  value,
})

function boundsOf(values: readonly number[], value: readonly number[] | null): readonly number[] {
  const one = given(value)
  const model: Model = {
    sizes: [],
    constraints: [],
    givens: [one],
    definitions: [],
    indices: [],
    layout: 'numerator',
    batch: false,
    numbers: new Map(),
  }
  const point = { ...onlyPoint(model), givens: { a: values } }
  return [...givenReader(one, model)(point).bounds]
}

describe('the value of a given', () => {
  it('is exact where it was drawn', () => {
    expect(boundsOf([0.1, 3], null)).toEqual([0, 0])
  })

  it('is known to the rounding of its double where it was fixed as a decimal', () => {
    expect(boundsOf([0.1, 3], [0.1, 3])).toEqual([0.1 * 2 ** -53, 0])
  })
})
