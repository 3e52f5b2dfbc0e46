import { beforeAll, describe, expect, it } from 'vitest'
import { inVariant, loadQuestionObject } from '@/lib/question/loadQuestion'
import { createReferee } from '@/lib/referee/referee'
import { type Graded, gradedIn } from './gradedIn.fixture'
import { askedWith, preparePart } from './preparePart'

const RIDGE = {
  vary: { lambda: [0.1, 2], C: [3, 5] },
  tex: { lambda: '\\lambda' },
  aliases: { lambda: ['reg'] },
  sizes: { n: '2..4', D: '2..4' },
  given: { w: ['n', 1], W: ['C', 'D'], a: { shape: [2, 1], value: [['lambda'], [1]] } },
  define: { R: "lambda/2 * w' * w" },
  indices: { i: 'n' },
  parts: [
    { id: 'slope', answer: 'd(R, w[i])', using: ['w'] },
    { id: 'shape', answer: 'shape(W)' },
    { id: 'vector', answer: 'lambda * a' },
    {
      id: 'expected',
      answer: 'd(R, w[i])',
      feedback: [
        { answer: 'lambda * w[i] / 2', say: { 'zh-CN': '{{lambda}}', en: 'not {{lambda}}/2' } },
      ],
    },
  ],
}

let graded: Graded

beforeAll(async () => {
  graded = await gradedIn(RIDGE, { lambda: 2, C: 5 })
})

describe('a varied name in an answer means its number', () => {
  it.each([
    ['slope', 'lambda w_i'],
    ['slope', 'reg w_i'],
    ['slope', '2 w_i'],
    ['slope', 'w_i + (lambda/2) w_i'],
    ['slope', 'w_i^(lambda - 1) * 2'],
    ['slope', 'sum(w_i, j = 1:lambda)'],
    ['shape', 'C x D'],
    ['shape', '5 x D'],
    ['shape', '(C, D)'],
    ['vector', 'lambda a'],
    ['vector', '[4; 2]'],
    ['vector', '[lambda^2; lambda]'],
  ])('%s: %s is right', (part, text) => {
    expect(graded(part, text)).toMatchObject({ outcome: 'correct', credit: 1 })
  })

  it.each([
    ['slope', '0.1 w_i'],
    ['slope', 'w_i / lambda'],
    ['slope', 'C w_i'],
    ['shape', '3 x D'],
    ['shape', 'lambda x D'],
    ['vector', '[0.01; 0.1]'],
  ])('%s: %s is wrong', (part, text) => {
    expect(graded(part, text)).toMatchObject({ outcome: 'incorrect' })
  })

  it('in LaTeX too, and reads the same as the number', () => {
    const [named, written] = ['\\lambda w_i', '2 w_i'].map((text) => graded('slope', text, 'latex'))
    expect(named?.outcome).toBe('correct')
    expect(named?.canonical).toBe(written?.canonical)
  })

  it('and in the author’s message for an expected wrong answer', () => {
    expect(graded('expected', 'w_i')).toMatchObject({ note: 'feedback', fields: { en: 'not 2/2' } })
  })

  it('but cannot be differentiated by', () => {
    expect(graded('slope', 'd(R, lambda)')).toMatchObject({ outcome: 'unreadable' })
  })
})

describe('what is prepared for a variant', () => {
  it('is shared by all seeds of it, and other variants have other points', async () => {
    const instruments = { referee: await createReferee(), clock: () => 0 }
    const question = loadQuestionObject(RIDGE)
    const prepare = (lambda: number, seed: number) => {
      const variant = inVariant(question, { lambda, C: 3 })
      const [part] = variant.parts
      if (part === undefined) throw new Error('the question has parts')
      const prepared = preparePart(variant, part, seed, instruments)
      return prepared.kind === 'formula' ? prepared : null
    }
    const one = prepare(0.1, 1)
    expect(prepare(0.1, 8)?.sampling.seed).toBe(one?.sampling.seed)
    expect(prepare(2, 1)?.sampling.seed).not.toBe(one?.sampling.seed)
    expect(one && askedWith(one, 8)).toEqual({ ...one, seed: 8 })
  })

  it('has the truth of the numbers: the slope of λ/2 wᵀw is λw', async () => {
    const instruments = { referee: await createReferee(), clock: () => 0 }
    const question = loadQuestionObject(RIDGE)
    for (const lambda of [0.1, 2]) {
      const variant = inVariant(question, { lambda, C: 3 })
      const [part] = variant.parts
      const prepared = part && preparePart(variant, part, 1, instruments)
      if (prepared?.kind !== 'formula') throw new Error('the part asks for a formula')
      for (const { at, truth } of prepared.points) {
        const { givens, indices } = at.point
        const entry = givens.w?.[(indices.i ?? 0) - 1] ?? Number.NaN
        expect(truth.values[0]).toBeCloseTo(lambda * entry, 10)
      }
    }
  })
})
