import { describe, expect, it } from 'vitest'
import { bound, comparison, derivative, entry, reduction, sum } from '@/lib/expr/build'
import { freeNames, freeNamesOfCondition } from './freeNames'

describe('the free names of a tree', () => {
  it.each([
    ['an entry', entry('z', 'k'), ['z', 'k']],
    ['a sum binds its index in the body', sum('j', 'K', entry('z', 'j')), ['z', 'K']],
    ['and in the condition', sum('j', 'K', 'j', comparison('j', '!=', 'k')), ['k', 'K']],
    ['but not in its own limits', reduction('sum', [bound('j', 'j', 'K')], 'j'), ['j', 'K']],
    ['a derivative', derivative('L', entry('z', 'i')), ['L', 'z', 'i']],
  ])('%s', (_, tree, names) => {
    expect([...freeNames(tree)].sort()).toEqual([...names].sort())
  })

  it('are those of both sides of a condition; none, of none', () => {
    expect([...freeNamesOfCondition(comparison('i', '<', 'k'))]).toEqual(['i', 'k'])
    expect([...freeNamesOfCondition(null)]).toEqual([])
  })
})
