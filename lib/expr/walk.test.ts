import { describe, expect, test } from 'vitest'
import { canonicalText, equalTrees, normalDigits } from './equalTrees'
import { readFormula } from './read'
import { SHEET } from './sheetVocabulary.fixture'
import type { Tree } from './tree'
import { childrenOf, mapTree, namesOf, someTree } from './walk'

function tree(text: string): Tree {
  const reading = readFormula(text, { format: 'plain', vocabulary: SHEET })
  if (reading.kind === 'unreadable') throw new Error(`${text}: ${reading.error.code}`)
  return reading.value
}

describe('walking a tree', () => {
  test('names are those that no sum within binds', () => {
    expect([...namesOf(tree('sum(z[j]*y[k], j = 1:K)'))].sort()).toEqual(['K', 'k', 'y', 'z2'])
    expect([...namesOf(tree('z[j] + sum(z[j], j)'))].sort()).toEqual(['j', 'z2'])
  })

  test('children come in reading order', () => {
    expect(childrenOf(tree('Z - L')).map((child) => child.kind === 'name' && child.name)).toEqual([
      'Z',
      'L',
    ])
  })

  test('a map reaches every node', () => {
    const swapped = mapTree(tree('{yhat[k] if i = k; sum(y[k], j, j != k) otherwise}'), (node) =>
      node.kind === 'name' && node.name === 'k' ? { ...node, name: 'i' } : node,
    )
    expect(someTree(swapped, (node) => node.kind === 'name' && node.name === 'k')).toBe(false)
  })
})

describe('equal trees', () => {
  test('differ in spans at most', () => {
    expect(equalTrees(tree('Z*(1-Z)'), tree('Z  (1 - Z)'))).toBe(true)
    expect(equalTrees(tree('Z*L'), tree('L*Z'))).toBe(false)
  })

  test('compare numerals by value', () => {
    expect(equalTrees(tree('1e-3 Z'), tree('0.0010 Z'))).toBe(true)
    expect(canonicalText(tree('0.5'))).toBe(canonicalText(tree('.5')))
  })

  test.each([
    ['1e-3', '0.001'],
    ['12.50', '12.5'],
    ['007', '7'],
    ['1.5e2', '150'],
    ['0.0', '0'],
  ])('the digits %s are %s', (digits, normal) => {
    expect(normalDigits(digits)).toBe(normal)
  })
})
