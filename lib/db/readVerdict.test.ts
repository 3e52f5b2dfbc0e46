import { expect, test } from 'vitest'
import { readVerdict } from './readVerdict'
import { verdict } from './temporaryDatabase'

const example = {
  sizes: { K: 3 },
  indices: {},
  quantities: [],
  neighbours: [],
  entry: null,
  answer: 1,
  truth: 2,
}

test('a verdict is read as it was stored', () => {
  const whole = verdict({
    outcome: 'incorrect',
    repair: { kind: 'sign', span: [2, 5] },
    counterexample: { ...example, steps: [{ latex: 'z_k', values: [[1]] }] },
    cases: { 'i = k': verdict({ outcome: 'incorrect' }) },
  })
  expect(readVerdict(JSON.stringify(whole))).toEqual(whole)
})

test('one that an earlier grader stored lacks what was not looked for then, in its fields too', () => {
  const { repair: _, ...before } = verdict({ outcome: 'incorrect' })
  const early = { ...before, counterexample: example }
  const read = readVerdict(JSON.stringify({ ...early, cases: { 'i = k': early } }))
  for (const each of [read, read.cases?.['i = k']]) {
    expect(each).toMatchObject({ repair: null, counterexample: { answer: 1, steps: [] } })
  }
})
