import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText, equalTrees, normalDigits } from './equalTrees'
import { replaceChild } from './replaceChild'
import type { Tree } from './tree'
import { trees, vocabularies } from './treeArbitrary.fixture'
import { childrenOf } from './walk'

/** Every member of a tree but its spans, by JSON: slow, and with nothing to forget. */
function everyMember(tree: Tree): string {
  return JSON.stringify(tree, (key, value: unknown) => {
    if (key === 'span') return undefined
    return key === 'digits' && typeof value === 'string' ? normalDigits(value) : value
  })
}

const pairs = vocabularies.chain((vocabulary) =>
  fc.tuple(trees(vocabulary), trees(vocabulary), fc.nat({ max: 3 })),
)

test('two trees have one canonical text exactly if no member but a span differs', () => {
  fc.assert(
    fc.property(pairs, ([tree, other, at]) => {
      const varied = replaceChild(tree, at, other)
      const parts = [tree, other, varied, ...childrenOf(tree), ...childrenOf(other)]
      for (const one of parts) {
        for (const two of parts) {
          expect(equalTrees(one, two), `${canonicalText(one)} | ${canonicalText(two)}`).toBe(
            everyMember(one) === everyMember(two),
          )
        }
      }
    }),
  )
})
