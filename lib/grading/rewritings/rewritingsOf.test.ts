import { beforeAll, describe, expect, test, vi } from 'vitest'
import { invariant } from '@/lib/expr/invariant'
import { printPlain } from '@/lib/expr/printPlain'
import { elaborate } from '@/lib/model/elaborate'
import type { SamplePoint } from '@/lib/model/point'
import { samplePoints } from '@/lib/model/sample'
import { told } from '@/lib/model/written.fixture'
import { createReferee, type Referee } from '@/lib/referee/referee'
import {
  REWRITING_KINDS,
  type RewritingKind,
  rewritingsOf,
  rewrittenThroughout,
} from './rewritingsOf'

vi.setConfig({ testTimeout: 60_000 })

const { tree, vocabulary, scope, model } = told({
  sizes: { n: [2, 4], m: [2, 4] },
  givens: {
    A: ['n', 'm'],
    B: ['m', 'n'],
    S: ['n', 'n'],
    x: ['m', '1'],
    z: ['n', '1'],
    t: [],
    u: [],
    p: [],
  },
  domains: { p: { kind: 'positive' } },
  indices: { i: 'n', k: 'n', j: 'm' },
})
const here = scope('i', 'k')
const POINTS: readonly SamplePoint[] = samplePoints({
  model,
  indices: here.free,
  where: null,
  cases: [],
  seed: 7,
}).points.filter((_, at) => at % 3 === 0)

let referee: Referee
beforeAll(async () => {
  referee = await createReferee()
})

function fitted(text: string) {
  const found = elaborate(tree(text, here.free), here)
  invariant(found.kind === 'elaborated', `${text} fits`)
  const context = { scope: here, shape: found.shape, keepsShape: true, names: ['t', 'z'] }
  return { tree: found.tree, context }
}

function rewritten(text: string, kind: RewritingKind) {
  const { tree, context } = fitted(text)
  return { tree, made: [...rewritingsOf(tree, context, [kind])] }
}

function texts(text: string, kind: RewritingKind): string[] {
  return rewritten(text, kind).made.map((one) => printPlain(one.tree, vocabulary))
}

/** What the referee found where it could tell, if that is at half of the points: e^(e^50) is beyond it. */
function toldOf(found: readonly string[]): readonly string[] {
  const told = found.filter((kind) => kind !== 'cannot')
  return 2 * told.length < found.length ? found : [...new Set(told)]
}

describe('a rewriting says the same in another way', () => {
  test.each<[RewritingKind, string, readonly string[]]>([
    ['commute', 't + u * z', ['u * z + t', 't + z * u']],
    ['commute', 'S * S', []],
    ['associate', 't + u + p', ['t + (u + p)']],
    ['difference', 't - u', ['-(u - t)', 't + (-u)']],
    ['difference', '-t', ['(-1) * t']],
    ['quotient', 't / p', ['t * p^(-1)', '(-t) / (-p)']],
    ['square', 't^2 + u * u', ['t * t + u * u', 't^2 + u^2']],
    ['square', 'S^2', []],
    ['distribute', 't * (u - p)', ['t * u - t * p']],
    ['distribute', '(t + u) / p', ['t / p + u / p']],
    ['distribute', 'S * (t + S)', []],
    ['numeral', '2 * t', ['(1 + 1) * t']],
    ['transpose-twice', "(A * B)'", ["B' * A'", "((A')' * B)'", "(A * (B')')'"]],
    ['rename-bound', 'sum(z[i], i)', ['sum(z[r], r = 1:n)']],
    [
      'split-sum',
      'sum(z[i] * z[k], i)',
      [
        'z[1] * z[k] + sum(z[i] * z[k], i = 2:n)',
        'z[k] * z[k] + sum(z[i] * z[k], i = 1:n, i != k)',
      ],
    ],
    ['split-sum', 'sum(z[i], i = 2:n)', []],
    [
      'by-cases',
      't * delta(i,k)',
      ['{t * 1[i = k] if i = k; t * 1[i = k] otherwise}', 't * {1 if i = k; 0 otherwise}'],
    ],
    [
      'by-cases',
      '{t if 1 = n; u otherwise} + z[i]',
      [
        '{{t if 1 = n; u otherwise} + z[i] if i = k; {t if 1 = n; u otherwise} + z[i] otherwise}',
        '{u if 1 != n; t otherwise} + z[i]',
        '1[1 = n] * t + (1 - 1[1 = n]) * u + z[i]',
      ],
    ],
    [
      'by-cases',
      't * {1 / t if 1 = n; u otherwise}',
      [
        '{t * {1 / t if 1 = n; u otherwise} if i = k; t * {1 / t if 1 = n; u otherwise} otherwise}',
        't * {u if 1 != n; 1 / t otherwise}',
      ],
    ],
    ['log-of-exp', 't + p', ['log(exp(t + p))', 't + exp(log(p))']],
  ])('%s: %s', (kind, text, expected) => {
    expect(texts(text, kind)).toEqual(expected)
  })

  const TREES = [
    't * (u - p) / p + 2 * t^2 - u * u',
    '-exp(t) * z[i] + delta(i,k) / (t^2 + 1)',
    'sum(exp(z[j]), j = 1:n) - z[i]',
    'sum(A[i,j] * (x[j] + t), j = 1:m)',
    '{t - u if i = k; z[k] * (1 + u) otherwise}',
    "(A * (B + A'))' * z - 2 * S' * z",
    'S .* (S + S) + t * S',
    'log(p) + sigmoid(t) * (1 - sigmoid(t))',
    "u * (x' * x) + (A * x)' * z",
  ]

  test.each(TREES)('%s: the referee finds no difference', (text) => {
    let count = 0
    for (const kind of REWRITING_KINDS) {
      const { tree, made } = rewritten(text, kind)
      const truth = referee.prepareTruth({ model, truth: tree })
      for (const one of made) {
        count += 1
        const found = POINTS.map((point) => referee.judge(truth, one.tree, point).kind)
        expect(toldOf(found), printPlain(one.tree, vocabulary)).toEqual(['equal'])
      }
    }
    expect(count).toBeGreaterThan(7)
    const { tree, context } = fitted(text)
    const truth = referee.prepareTruth({ model, truth: tree })
    const throughout = rewrittenThroughout(tree, context)
    const found = POINTS.map((point) => referee.judge(truth, throughout, point).kind)
    expect(toldOf(found), text).toEqual(['equal'])
  })
})
