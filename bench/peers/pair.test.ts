import { describe, expect, it } from 'vitest'
import { readDomain } from '@/lib/question/readDomain'
import { type Expression, readNotation } from './notation'
import { readCorpus } from './pair'

const pairs = readCorpus(new URL('corpus/', import.meta.url))

function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'number':
      return []
    case 'name':
      return expression.name === 'pi' ? [] : [expression.name]
    case 'negative':
      return namesIn(expression.of)
    case 'call':
      return namesIn(expression.argument)
    case 'binary':
      return [...namesIn(expression.left), ...namesIn(expression.right)]
  }
}

describe('the corpus', () => {
  it('has 240 pairs or more, about half of them equal', () => {
    const share = pairs.filter(({ equal }) => equal).length / pairs.length
    expect(pairs.length).toBeGreaterThanOrEqual(240)
    expect(share).toBeGreaterThan(0.45)
    expect(share).toBeLessThan(0.55)
  })

  it('names each pair once, and says each thing once', () => {
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length)
    const said = pairs.map(({ target, answer, given }) => JSON.stringify([target, answer, given]))
    expect(new Set(said).size).toBe(pairs.length)
  })

  it('is written in its notation, in declared variables with known domains', () => {
    for (const { id, given, target, answer } of pairs) {
      const names = [target, answer].flatMap((text) => namesIn(readNotation(text)))
      expect(
        names.filter((name) => given[name] === undefined),
        id,
      ).toEqual([])
      const kinds = Object.values(given).map((domain) => readDomain(domain, new Map()).kind)
      expect(new Set(kinds), id).toEqual(new Set(['domain']))
    }
  })

  it('uses no name that means something to one of the systems', () => {
    const names = new Set(pairs.flatMap(({ given }) => Object.keys(given)))
    for (const name of ['e', 'i', 'd', 'pi']) expect(names).not.toContain(name)
  })
})
