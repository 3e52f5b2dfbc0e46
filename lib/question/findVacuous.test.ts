import { describe, expect, it } from 'vitest'
import { elaborate, elaborateCondition } from '@/lib/model/elaborate'
import { compile, preparePoint } from '@/lib/model/evaluate'
import { samplePoints } from '@/lib/model/sample'
import { scopeOf } from '@/lib/model/scope'
import { treeOf } from './checkPart'
import { findVacuous } from './findVacuous'
import { loadQuestionObject } from './loadQuestion'

/** What is empty in the one part of a question over a column x of n entries. */
function vacuous(answer: string, more: Readonly<Record<string, unknown>> = {}): string[] {
  const { define = {}, ...keys } = more
  const question = loadQuestionObject({
    sizes: { n: '2..4' },
    given: { x: ['n', 1], c: 'positive' },
    define,
    indices: { i: 'n', k: 'n' },
    parts: [{ id: 'a', answer, ...keys }],
  })
  const [part] = question.parts
  if (part?.target.kind !== 'formula' && part?.target.kind !== 'number') {
    throw new Error('it has one part')
  }
  const { model, indices } = part
  const scope = scopeOf(model, question.vocabulary, indices)
  const target = elaborate(treeOf(part.target), scope)
  const where = part.where === null ? null : elaborateCondition(part.where, scope)
  if (target.kind === 'unreadable' || where?.kind === 'unreadable') throw new Error('it fits')
  const kinks = [target.tree, ...model.definitions.map(({ tree }) => tree)]
  const sampled = { model, indices, where: where?.condition ?? null, cases: [], seed: 1, kinks }
  const value = compile(target.tree, model)
  const points = samplePoints(sampled).points.map((point) => {
    const at = preparePoint(model, point)
    return { at, values: value(at).values }
  })
  expect(points.length).toBeGreaterThan(0)
  return findVacuous(part, target.tree, points)
}

describe('a part asks for nothing', () => {
  it.each([
    ['where its target is 0', 'x[i] - x[i]', {}, 'the target `x[i] - x[i]` is 0 at every point'],
    [
      'where it does not depend on the variable',
      'd(c, x[i])',
      {},
      'the target `d(c, x[i])` is 0 at every point',
    ],
    ['where an index cannot vary', 'x[i]', { where: 'i = 1' }, 'the index `i` cannot vary'],
    [
      'where a sum is empty',
      'x[i] + sum(x[j], j = n+1:n)',
      {},
      'a sum is always empty in the target',
    ],
    [
      'where a sum within a sum is empty',
      'x[i] + sum(sum(x[j], j = l:l-1), l = 1:n)',
      {},
      'a sum is always empty in the target',
    ],
    [
      'where a sum of a definition is empty',
      's + x[i]',
      { define: { s: 'sum(x[j], j = n+1:n)' } },
      'a sum is always empty in `s`',
    ],
    [
      'where a branch is never taken',
      '{x[i] if c < 0; 2*x[i] otherwise}',
      {},
      'branch 1 is never taken in the target',
    ],
    [
      'where a branch of a part is beyond its `where`',
      '{x[i] if i = k; 2*x[i] otherwise}',
      { where: 'i != k' },
      'branch 1 is never taken in the target',
    ],
    [
      'where a branch is never taken in a sum',
      'sum({x[j] if c > 0; 0 otherwise}, j)',
      {},
      'branch 2 is never taken in the target',
    ],
    [
      'where a condition never holds',
      'x[i] + 1[c < 0]',
      {},
      'a condition never holds in the target',
    ],
    [
      'where a condition always holds',
      'x[i] + sum(1[x[j]^2 >= 0], j)',
      {},
      'a condition always holds in the target',
    ],
    [
      'where a slope is 0 on both sides of its kink',
      'd(abs(x[i]) / abs(x[i]), x[i])',
      {},
      'the target `d(abs(x[i]) / abs(x[i]), x[i])` is 0 at every point',
    ],
    [
      'where a sum is empty under its `where`',
      'c + sum(x[j], j = k:i-1)',
      { where: 'i < k' },
      'a sum is always empty in the target',
    ],
  ])('%s', (_, answer, more, reason) => {
    expect(vacuous(answer, more)).toContain(reason)
  })

  it.each([
    ['x[i]', {}],
    ['d(sum(x[j]^2, j = 1:n), x[i])', {}],
    ['sum(x[j], j != i)', {}],
    ['{x[i] if x[i] > 0; 2*x[i] otherwise}', {}],
    ['{x[i] if i = k; 0 otherwise}', {}],
    ['sum(sum(x[j], j = 1:l-1), l = 1:n) + x[i]', {}],
    ['d(relu(x[i] - 40), x[i])', {}],
    ['{x[i] if x[i] > 40; 2*x[i] otherwise}', {}],
    ['x[i] + 1[x[k] > 40]', {}],
    ['delta(i,k) + x[i]', { where: 'i != k' }],
    ['r + x[i]', { where: 'n > 2', define: { r: '{c if n = 2; 2*c otherwise}' } }],
    ['c', { define: { s: 'sum(x[j], j = n+1:n)' } }],
  ])('but not %s', (answer, more) => {
    expect(vacuous(answer, more)).toEqual([])
  })
})
