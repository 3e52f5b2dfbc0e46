import { describe, expect, test } from 'vitest'
import { readingErrorsEn } from './en/reading'
import type { ErrorByCode } from './readingSentences'
import { readingErrorsZhCN } from './zhCN/reading'

function misfit(
  operator: string,
  left: readonly [part: string, shape: string],
  right: readonly [part: string, shape: string],
): ErrorByCode['shapes'] {
  const [leftPart, leftShape] = left
  const [rightPart, rightShape] = right
  return {
    code: 'shapes',
    operator,
    left: leftShape,
    right: rightShape,
    leftPart,
    rightPart,
    span: [0, 1],
  }
}

const ERROR = ['\\hat y - y', 'K \\times 1'] as const
const LAYER = ['a', 'D_a \\times 1'] as const

describe('two parts that do not fit are told in the writer’s own terms', () => {
  test.each([
    [
      misfit('*', ERROR, LAYER),
      '$\\hat y - y$ is $K \\times 1$ and $a$ is $D_a \\times 1$: they cannot be multiplied.',
      '$\\hat y - y$ 是 $K \\times 1$，$a$ 是 $D_a \\times 1$：不能相乘。',
    ],
    [
      misfit('+', ['a', ''], ['b', '']),
      'The shapes of $a$ and $b$ do not fit: they cannot be added.',
      '$a$ 与 $b$ 的维度不匹配：不能相加。',
    ],
    [
      misfit('vcat', ['a', 'n \\times 1'], ['A', 'n \\times m']),
      '$a$ is $n \\times 1$ and $A$ is $n \\times m$: “vcat” does not take them together.',
      '$a$ 是 $n \\times 1$，$A$ 是 $n \\times m$：“vcat”不能同时用于这两者。',
    ],
  ])('%#', (error, en, zhCN) => {
    expect(readingErrorsEn.shapes(error)).toBe(en)
    expect(readingErrorsZhCN.shapes(error)).toBe(zhCN)
  })

  test('a part too long to print is named by its side', () => {
    const long = misfit('*', ['x+'.repeat(60), 'n \\times 1'], LAYER)
    expect(readingErrorsEn.shapes(long)).toMatch(/^The left side is \$n \\times 1\$ and \$a\$ is/)
  })

  test('the product of two equal columns offers the inner and the elementwise one', () => {
    const pair = misfit('*', LAYER, LAYER)
    expect(readingErrorsEn.shapes(pair)).toContain('inner product')
    expect(readingErrorsZhCN.shapes(pair)).toContain('内积')
    expect(readingErrorsEn.shapes(misfit('*', ERROR, LAYER))).not.toContain('inner product')
  })

  test('a column added to a matrix of as many rows offers to repeat it', () => {
    const beside = misfit('+', ['Wx', 'K \\times m'], ['b', 'K \\times 1'])
    expect(readingErrorsEn.shapes(beside)).toContain('\\mathbf 1')
    expect(readingErrorsZhCN.shapes(beside)).toContain('\\mathbf 1')
  })
})
