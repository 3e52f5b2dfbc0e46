import { expect, it } from 'vitest'
import { equalTrees } from '@/lib/expr/equalTrees'
import { readAnswer } from '@/lib/expr/read'
import { SHEET } from '@/lib/expr/sheetVocabulary.fixture'
import type { Tree } from '@/lib/expr/tree'
import type { Format } from '@/lib/expr/vocabulary'
import { TYPING_SAMPLES } from './typingSamples'

function treesOf(text: string, format: Format): readonly Tree[] {
  const expects = /times|\bx\b/.test(text) ? 'shape' : 'formula'
  const reading = readAnswer(text, { format, vocabulary: SHEET, expects, free: ['i', 'k'] })
  if (reading.kind === 'unreadable') throw new Error(`${text}: ${reading.error.code}`)
  return reading.value.kind === 'shape' ? reading.value.axes : reading.value.expressions
}

it.each(TYPING_SAMPLES)('a sample is the same formula in both spellings: $plain', (sample) => {
  const [shown, written] = [treesOf(sample.latex, 'latex'), treesOf(sample.plain, 'plain')]
  expect(written).toHaveLength(shown.length)
  for (const [at, tree] of shown.entries())
    expect(equalTrees(tree, written[at] ?? tree), sample.plain).toBe(true)
})
