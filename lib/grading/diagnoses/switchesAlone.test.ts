import { describe, expect, it } from 'vitest'
import { loadQuestionObject } from '@/lib/question/loadQuestion'
import { createReferee } from '@/lib/referee/referee'
import { preparePart } from '../preparePart'
import { readChain } from '../readChain'
import { switchesAlone } from './switchesAlone'

const question = loadQuestionObject({
  id: 'kinks',
  sizes: { n: '2..4' },
  given: { x: ['n', 1], u: 'real', v: 'real' },
  define: { a: 'relu(x)', f: 'sum(a) + max(u, v)', other: 'abs(u)' },
  indices: { i: 'n', j: 'n' },
  parts: [{ id: 'slope', answer: 'd(f, x[i]) + d(f, u)' }],
})
const [part] = question.parts
const prepared =
  part && preparePart(question, part, 1, { referee: await createReferee(), clock: () => 0 })

function isAlone(answer: string): boolean | null {
  if (prepared?.kind !== 'formula') return null
  const chain = readChain(prepared, answer, 'plain')
  return chain.kind === 'read' ? switchesAlone(chain.answer, prepared) : null
}

describe('an answer switches where nothing asked does', () => {
  it.each(['abs(u)', 'x_i > 1 ? 1 : 0', 'max(u, x_i)', 'sign(u - v - 1)', 'max(x)'])(
    'in %s',
    (answer) => {
      expect(isAlone(answer)).toBe(true)
    },
  )

  it.each(['x_i > 0 ? 1 : 0', 'sign(x_i)', '1[v < u]', 'min(u, v)', 'u^2 + exp(x_i)', '1[i = n]'])(
    'not in %s',
    (answer) => {
      expect(isAlone(answer)).toBe(false)
    },
  )
})
