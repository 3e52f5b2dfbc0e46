import { describe, expect, it } from 'vitest'
import { loadQuestionObject } from '@/lib/question/loadQuestion'
import { createReferee } from '@/lib/referee/referee'
import type { SubmittedAnswer } from './gradeAnswer'
import { type AnswerPlot, plotAnswer } from './plotAnswer'
import { preparePart } from './preparePart'

const question = loadQuestionObject({
  id: 'plots',
  sizes: { K: '2..6', n: '2..6' },
  given: {
    W: ['K', 'n'],
    x: ['n', 1],
    t: [],
    s: { shape: [], domain: 'positive' },
    p: { shape: [], domain: 'probability' },
    q: { shape: ['K', 1], domain: 'simplex' },
  },
  define: { z: 'W * x', yhat: 'softmax(z)' },
  indices: { i: 'K', k: 'K' },
  parts: [
    { id: 'diagonal', answer: 'd(yhat[k], z[k])' },
    { id: 'both', answer: 'd(yhat[k], z[i])', cases: ['i = k', 'i != k'] },
    { id: 'scalar', answer: 't^2 / s' },
    { id: 'entropy', answer: '-log(p) + t^2 * 0' },
    { id: 'array', answer: 'x * t' },
    { id: 'tied', answer: 'q[k]^2' },
  ],
})
const instruments = { referee: await createReferee(), clock: () => 0 }

function plotted(id: string, answer: SubmittedAnswer['answer']): AnswerPlot | null {
  const part = question.parts.find((one) => one.id === id)
  if (part === undefined) throw new Error(`the question has no part ${id}`)
  return plotAnswer(preparePart(question, part, 1, instruments), { answer, format: 'plain' })
}

const column = ({ quantities }: AnswerPlot, latex: string): readonly number[] =>
  quantities.find((one) => one.latex === latex)?.values.flat() ?? []

describe('a plot of an answer beside the truth', () => {
  it('moves what the target is differentiated by, and its curves are those of the formulas', () => {
    const plot = plotted('diagonal', 'yhat_k (1 + yhat_k)')
    if (plot === null) throw new Error('there is a plot')
    const k = plot.indices.k ?? 0
    const z = column(plot, 'z')
    const moved = Number(/^z\D*(\d)/.exec(plot.variable.plain)?.[1])
    expect(moved).toBe(k)
    expect(plot.variable.at).toBe(z[moved - 1])
    for (const { x, own, truth } of plot.points) {
      const exponentials = z.map((value, place) => Math.exp(place === moved - 1 ? x : value))
      const y = (exponentials[k - 1] ?? 0) / exponentials.reduce((sum, each) => sum + each, 0)
      expect(own).toBeCloseTo(y * (1 + y), 3)
      expect(truth).toBeCloseTo(y * (1 - y), 3)
    }
  })

  it('stays within the domain, and has gaps where a value is undefined', () => {
    const plot = plotted('entropy', 'log(p - 0.5)')
    expect(plot?.variable.plain).toBe('p')
    expect(plot?.points.map(({ x }) => x).every((x) => x >= 0 && x <= 1)).toBe(true)
    expect(plot?.points[0]).toEqual({ x: 0, own: null, truth: null })
    expect(plot?.points.find(({ x }) => x === 0.25)?.own).toBeNull()
    expect(plot?.points.find(({ x }) => x === 0.25)?.truth).toBeCloseTo(Math.log(4), 3)
  })

  it('moves a scalar rather than an entry, and draws the entry of an array that differs', () => {
    const plot = plotted('array', 'x * t + x * t^2')
    expect(plot?.variable.plain).toBe('t')
    expect(plot?.entry).toHaveLength(2)
  })

  it('follows an answer by cases in the case that is wrong', () => {
    const plot = plotted('both', { 'i = k': 'yhat_k (1 - yhat_k)', 'i != k': 'yhat_i yhat_k' })
    const { i, k } = plot?.indices ?? {}
    expect(i).not.toBe(k)
    for (const { own, truth } of plot?.points ?? []) expect(own).toBeCloseTo(-(truth ?? 0), 3)
  })

  it('is the same whenever it is asked for', () => {
    expect(plotted('scalar', 't / s')).toEqual(plotted('scalar', 't / s'))
  })

  it('is none of a right answer, of one that cannot be read, and where nothing moves alone', () => {
    expect(plotted('scalar', 't t / s')).toBeNull()
    expect(plotted('scalar', 't +')).toBeNull()
    expect(plotted('diagonal', 'yhat')).toBeNull()
    expect(plotted('tied', 'q[k]')).toBeNull()
  })
})
