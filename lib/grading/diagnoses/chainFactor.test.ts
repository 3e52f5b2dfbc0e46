import { describe, expect, it } from 'vitest'
import { gradedIn } from '../gradedIn.fixture'
import { softmaxQuestion } from './softmaxQuestion.fixture'

const graded = await gradedIn(softmaxQuestion)
const layer = await gradedIn({
  id: 'layer',
  sizes: { n: '2..4', m: '2..5' },
  given: { W: ['n', 'm'], x: ['m', 1], b: ['n', 1], c: ['n', 1], u: 'real', t: 'real' },
  define: {
    z: 'W * x + b',
    a: 'tanh(z)',
    f: "c' * a",
    o: 'sigmoid(u)',
    l: '(o - t)^2 / 2',
    e: 'exp(3 u)',
  },
  indices: { i: 'n' },
  parts: [
    { id: 'weights', answer: 'd(f, W)' },
    { id: 'scores', answer: 'd(f, z)' },
    { id: 'score', answer: 'd(f, z[i])' },
    { id: 'slope', answer: 'd(l, u)', using: ['o', 't'] },
    { id: 'grown', answer: 'd(e * t, u)' },
  ],
})

const tanh = String.raw`\tanh'\left(z\right)`
const o = String.raw`\frac{\partial o}{\partial u}`

describe('chain-factor', () => {
  it.each([
    ['diagonal', 'p_k', '1 - p_{k}', 'missing'],
    ['diagonal', '1 - p_k', 'p_{k}', 'missing'],
    ['diagonal', 'p_k (1 - p_k)^2', '1 - p_{k}', 'extra'],
    ['off', '-p_i', 'p_{k}', 'missing'],
    ['off', 'p_k', '-p_{i}', 'missing'],
    ['both', 'delta(i,k) - p_i', 'p_{k}', 'missing'],
    ['by-output', '-1/p_i', 'y_{i}', 'missing'],
    ['tempered', 's_i - y_i', String.raw`\tau`, 'extra'],
    ['entry', '1/sum(exp(z_j), j)', String.raw`\exp\left(z_{k}\right)`, 'missing'],
  ])('names in %s the factor of %s: %s, %s', (part, answer, factor, is) => {
    expect(graded(part, answer)).toMatchObject({
      outcome: 'incorrect',
      note: 'chain-factor',
      fields: { factor: `$${factor}$`, is, how: 'plain' },
    })
  })

  it.each([
    ['weights', "c x'", tanh, 'rows'],
    ['weights', "(1 - a .* a) x'", 'c', 'rows'],
    ['scores', '1 - a .* a', 'c', 'entries'],
    ['score', '1 - a_i^2', 'c_{i}', 'plain'],
    ['slope', '(o - t) o', '1 - o', 'plain'],
    ['grown', '3 e', 't', 'plain'],
  ])('names in %s the factor that %s lacks: %s', (part, answer, factor, how) => {
    expect(layer(part, answer)).toMatchObject({
      note: 'chain-factor',
      fields: { factor: `$${factor}$`, is: 'missing', how },
    })
  })

  it('names a derivative that the chain had twice', () => {
    expect(layer('slope', '(o - t) o^2 (1 - o)^2')).toMatchObject({
      note: 'chain-factor',
      fields: { factor: `$${o}$`, is: 'extra' },
    })
  })

  it.each([
    ['diagonal', '1'],
    ['diagonal', '0'],
    ['diagonal', 'p_k/p_k'],
    ['diagonal', 'p_k (1 - p_k) (1 + p_k)'],
    ['off', 'p_i + p_k'],
    ['by-output', '0'],
    ['by-output', 'p_i - p_i'],
    ['loss', 'y_i p_i'],
    ['entry', 'exp(z_k)'],
  ])('is not said in %s of %s', (part, answer) => {
    expect(graded(part, answer)).toMatchObject({ outcome: 'incorrect' })
    expect(graded(part, answer).note).not.toBe('chain-factor')
  })

  it('never names what is asked', async () => {
    const switched = await gradedIn({
      id: 'switch',
      given: { x: 'real' },
      define: { a: 'relu(x)' },
      parts: [{ id: 'slope', answer: 'd(a, x)' }],
    })
    expect(switched('slope', 'x > 0 ? 1 : 0.01').note).not.toBe('chain-factor')
  })
})
