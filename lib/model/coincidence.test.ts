import { describe, expect, it } from 'vitest'
import { comparison, NOWHERE, name } from '@/lib/expr/build'
import type { Condition } from '@/lib/expr/tree'
import { coincidencesOf, contradicts } from './coincidence'
import type { Model } from './model'

const index = (called: string, size: string) => ({ name: called, size: name(size) })

const model: Model = {
  sizes: ['K', 'n'].map((called) => ({ name: called, least: 2, greatest: 5 })),
  constraints: [],
  givens: [],
  definitions: [],
  indices: [index('i', 'K'), index('k', 'K'), index('a', 'n')],
  layout: 'numerator',
  numbers: new Map(),
  batch: false,
}

const coincidences = new Map(
  coincidencesOf(['i', 'k', 'a'], model).map((each) => [each.label, each]),
)

/** The coincidences under which a condition never holds. */
const against = (condition: Condition): string[] =>
  [...coincidences].flatMap(([label, each]) => (contradicts(each, condition) ? [label] : []))

describe('a condition on indices', () => {
  it.each([
    ['=', ['i ≠ k']],
    ['!=', ['i = k']],
    ['<', ['i = k']],
    ['>', ['i = k']],
    ['<=', []],
    ['>=', []],
  ] as const)('i %s k never holds where %j', (operator, expected) => {
    expect(against(comparison('i', operator, 'k'))).toEqual(expected)
  })

  it('over different sizes may hold', () => {
    expect(against(comparison('i', '=', 'a'))).toEqual([])
    expect(against(comparison('i', '!=', 'a'))).toEqual([])
  })

  it('against a number or a size may hold', () => {
    expect(against(comparison('i', '=', 'K'))).toEqual([])
    expect(against(comparison('i', '=', 1))).toEqual([])
  })

  it('never holds where one of its parts never does', () => {
    const all = [comparison('i', '>', 'a'), comparison('k', '!=', 'i')]
    expect(against({ kind: 'conjunction', all, span: NOWHERE })).toEqual(['i = k'])
  })
})
