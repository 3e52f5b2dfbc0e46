import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalText } from './equalTrees'
import { printLatex } from './printLatex'
import { printPlain } from './printPlain'
import { readFormula } from './read'
import type { Tree } from './tree'
import { trees, vocabularies } from './treeArbitrary.fixture'
import type { Format, Vocabulary } from './vocabulary'
import { childrenOf } from './walk'

const written = vocabularies.chain((vocabulary) =>
  trees(vocabulary).map((tree) => ({ vocabulary, tree })),
)

/** The canonical text of what a printed tree is read as; a text that cannot be read gives its error. */
function readBack(text: string, format: Format, vocabulary: Vocabulary): string {
  const reading = readFormula(text, { format, vocabulary })
  return reading.kind === 'read'
    ? canonicalText(reading.value)
    : `${text} → ${JSON.stringify(reading.error)}`
}

/** Nesting beyond the bounds cannot be read and is no claim of these tests. */
function fitsBounds(tree: Tree, depth = { sums: 0, derivatives: 0 }): boolean {
  const sums = depth.sums + (tree.kind === 'reduction' ? 1 : 0)
  const derivatives = depth.derivatives + (tree.kind === 'derivative' ? 1 : 0)
  if (sums > 4 || derivatives > 2) return false
  return childrenOf(tree).every((child) => fitsBounds(child, { sums, derivatives }))
}

describe('what is printed is read as the same tree', () => {
  test('in LaTeX', () => {
    fc.assert(
      fc.property(written, ({ vocabulary, tree }) => {
        fc.pre(fitsBounds(tree))
        expect(readBack(printLatex(tree, vocabulary), 'latex', vocabulary)).toBe(
          canonicalText(tree),
        )
      }),
      { numRuns: 600 },
    )
  })

  test('in plain text', () => {
    fc.assert(
      fc.property(written, ({ vocabulary, tree }) => {
        fc.pre(fitsBounds(tree))
        expect(readBack(printPlain(tree, vocabulary), 'plain', vocabulary)).toBe(
          canonicalText(tree),
        )
      }),
      { numRuns: 600 },
    )
  })
})
