import { describe, expect, it, vi } from 'vitest'
import type { Format } from '@/lib/expr/vocabulary'
import { gradedIn } from './gradedIn.fixture'

vi.setConfig({ testTimeout: 30_000 })

const graded = await gradedIn({
  id: 'marks',
  sizes: { K: '2..5' },
  given: { z: ['K', 1], t: 'real', y: 'boolean' },
  define: {
    p: 'softmax(z)',
    Z: 'sum(exp(z[j]), j = 1:K)',
    s: 'sigmoid(t)',
    C: '-y * log(s) - (1 - y) * log(1 - s)',
  },
  indices: { i: 'K', j: 'K', k: 'K' },
  parts: [
    { id: 'log', answer: 'd(log(p[k]), z[i])', using: ['p'] },
    { id: 'loss', answer: 'd(C, t)', using: ['s', 'y'] },
    { id: 'slope', answer: 'd(s, t)', using: ['s'] },
    { id: 'square', answer: 'd(relu(t)^2, t)' },
  ],
})

type Claim = readonly [
  part: string,
  format: Format,
  right: string,
  spoil: readonly [string, string],
  line: number,
]

const CLAIMS: Readonly<Record<string, Claim>> = {
  'with cases in square brackets': [
    ...(['log', 'plain'] as const),
    'd(log(p_k), z_i)\n= 1 - p_i   [i = k]\n= -p_i   [i ≠ k]',
    ...([['= -p_i', '= p_i'], 3] as const),
  ],
  'with cases in square brackets of an alignment': [
    ...(['log', 'latex'] as const),
    String.raw`\begin{aligned} \frac{\partial \log p_k}{\partial z_i} &= 1 - p_i && [i = k] \\ &= -p_i && [i \ne k] \end{aligned}`,
    ...([['= 1 - p_i', '= 1 + p_i'], 2] as const),
  ],
  'with cases behind semicolons': [
    ...(['log', 'plain'] as const),
    'd(log(p_k), z_i)\n= 1 - p_i; i = k\n= -p_i; i ≠ k',
    ...([['= -p_i', '= -p_k'], 3] as const),
  ],
  'with the values of a label behind semicolons': [
    ...(['loss', 'plain'] as const),
    'd(C, t)\n= s - 1; y = 1\n= s; y = 0',
    ...([['= s;', '= -s;'], 3] as const),
  ],
  'with numbers behind the conditions of cases': [
    ...(['loss', 'latex'] as const),
    String.raw`\frac{\partial C}{\partial t} = \begin{cases} s - 1 & y = 1 \quad (2) \\ s & y = 0 \quad (3) \end{cases} = s - y`,
    ...([['} s - 1', '} s + 1'], 2] as const),
  ],
  'as a list of cases': [
    ...(['square', 'plain'] as const),
    '* d(relu(t)^2, t) = 2t if t > 0\n* d(relu(t)^2, t) = 0 if t < 0',
    ...([['= 2t', '= t'], 2] as const),
  ],
  'with the value of a label on a line of its own': [
    ...(['loss', 'plain'] as const),
    'd(C, t) = s - 1\nwhere y = 1\nd(C, t) = s\nwhere y = 0',
    ...([['= s\n', '= 1 - s\n'], 4] as const),
  ],
  'behind the number of its question': [
    ...(['loss', 'plain'] as const),
    '(2) ∂C/∂t = -y (1 - s) + (1 - y) s\n= s - y',
    ...([['= -y', '= y'], 2] as const),
  ],
  'with its symbols explained on the same line': [
    ...(['log', 'plain'] as const),
    'd(log(p_k), z_i) = δ_ik - p_i, where p_i = e^{z_i}/Z',
    ...([['/Z', '/Z^2'], 4] as const),
  ],
  'with its symbol explained by a function': [
    ...(['loss', 'plain'] as const),
    's - y, where s = σ(t)',
    ...([['σ(t)', 'σ(-t)'], 3] as const),
  ],
  'with its symbols explained in brackets': [
    ...(['log', 'latex'] as const),
    String.raw`\frac{\partial \log p_k}{\partial z_i} = \delta_{ik} - p_i \quad (\text{where } p_i = e^{z_i}/Z)`,
    ...([['- p_i', '+ p_i'], 2] as const),
  ],
  'with two facts behind one word': [
    ...(['loss', 'plain'] as const),
    'dC/dt = dC/ds ds/dt\n其中 dC/ds = -y/s + (1-y)/(1-s)，ds/dt = s (1-s)\n所以 dC/dt = s - y',
    ...([['+ (1-y)', '- (1-y)'], 4] as const),
  ],
  'with a case that leaves its heading': [
    ...(['log', 'plain'] as const),
    'If i = k: d(log(p_k), z_i) = 1 - p_i\nd(log(p_k), z_i) = -p_i if i ≠ k',
    ...([['= -p_i', '= p_i'], 4] as const),
  ],
}

describe.each(Object.entries(CLAIMS))(
  'a derivation %s',
  (_, [part, format, right, [from, to], line]) => {
    it('is accepted', () => {
      expect(graded(part, right, format)).toMatchObject({
        outcome: 'correct',
        note: null,
        line: null,
      })
    })

    it('is named wrong by its line, where one is', () => {
      expect(right).toContain(from)
      expect(graded(part, right.replace(from, to), format)).toMatchObject({ line })
    })
  },
)

describe('what may mean two things is asked', () => {
  it.each([
    ['log', '= 1 - p_i [i = k]\n= -p_i [i ≠ k]', 'ambiguous'],
    ['square', '- 2t if t > 0\n- 0 if t < 0', 'ambiguous'],
    ['slope', '(2) s (1 - s)', 'ambiguous'],
    ['slope', 'd(s, t) = s (1 - s)   (3)', 'ambiguous'],
    ['slope', 'd(s, t) = s\n(1 - s)', 'unjoined'],
    ['loss', 'for y = 1 and y = 0\nd(C, t) = s - y', 'never-holds'],
    ['slope', 'd(s, t) = sˆ2 e^(-t)', 'unexpected-character'],
  ])('%s: %s', (part, answer, code) => {
    expect(graded(part, answer)).toMatchObject({ outcome: 'unreadable', error: { code } })
  })
})
