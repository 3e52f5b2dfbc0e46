import { expect, test } from 'vitest'
import { equalTrees } from './equalTrees'
import { readFormula } from './read'
import { numberDigits, substitute } from './substitute'
import type { Tree } from './tree'
import type { Vocabulary } from './vocabulary'

const vocabulary: Vocabulary = {
  symbols: [
    { name: 'C', role: 'size', tex: 'C', aliases: [] },
    { name: 'alpha', role: 'size', tex: '\\alpha', aliases: [] },
    { name: 'n', role: 'size', tex: 'n', aliases: [] },
    { name: 'x', role: 'quantity', tex: 'x', aliases: [] },
    { name: 'k', role: 'index', tex: 'k', aliases: [] },
  ],
}
const numbers = new Map([
  ['C', 3],
  ['alpha', -0.5],
])

function tree(text: string): Tree {
  const reading = readFormula(text, { format: 'plain', vocabulary })
  if (reading.kind === 'unreadable') throw new Error(JSON.stringify(reading.error))
  return reading.value
}

test.each([
  ['C x[k]', '3 x[k]'],
  ['alpha^2', '(-0.5)^2'],
  ['x[C]', 'x[3]'],
  ['sum(C x[k], k = 1:C)', 'sum(3 x[k], k = 1:3)'],
  ['sum(x[k], k != C)', 'sum(x[k], k != 3)'],
  ['k == C ? C : 0', 'k == 3 ? 3 : 0'],
  ['ones(C)', 'ones(3)'],
])('%s is %s', (written, meant) => {
  expect(equalTrees(substitute(tree(written), numbers), tree(meant))).toBe(true)
})

test('a name that a sum binds is its index within it, and the number in its limits', () => {
  const sum = substitute(tree('C + sum(x[C], C = 1:C)'), numbers)
  expect(sum).toMatchObject({
    left: { kind: 'numeral', digits: '3' },
    right: { indices: [{ to: { digits: '3' } }], body: { indices: [{ name: 'C' }] } },
  })
})

test('every digit is kept, without an exponent', () => {
  expect([0.1, 1e-7, -2.5, 1e21].map(numberDigits)).toEqual([
    '0.1',
    '0.0000001',
    '-2.5',
    '1000000000000000000000',
  ])
})
