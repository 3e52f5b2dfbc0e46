import { call, name, numeral, power } from '@/lib/expr/build'
import type { FunctionName, Tree } from '@/lib/expr/tree'
import type { Given, Model } from '@/lib/model/model'
import type { SamplePoint } from '@/lib/model/point'
import { createReferee } from './referee'

const given = (called: string, ...shape: number[]): Given => ({
  name: called,
  shape: shape.map((axis) => numeral(axis)),
  domain: { kind: 'real' },
  value: null,
})

/** What tests of the referee claim about: a few givens, and one point. */
const model: Model = {
  sizes: [],
  constraints: [],
  givens: [given('t'), given('v', 3, 1), given('u', 3, 1), given('o', 2, 1), given('A', 2, 2)],
  definitions: [],
  indices: [],
  layout: 'numerator',
  numbers: new Map(),
  batch: false,
}

const point: SamplePoint = {
  stratum: '',
  sizes: {},
  indices: {},
  givens: {
    t: [0.7],
    v: [0.3, -1.1, 2.4],
    u: [1.5, 0.2, -0.7],
    o: [0, 1],
    A: [1.2, -0.7, 0.4, 2.1],
  },
  overrides: {},
}

/** The digits of a value, and the verdict over an answer, at the point. */
export async function openCourt() {
  const referee = await createReferee()
  return {
    digitsOf: (tree: Tree): string => referee.valueAt({ model, tree, point }).join(' '),
    verdict: (truth: Tree, answer: Tree): string =>
      referee.judge(referee.prepareTruth({ model, truth }), answer, point).kind,
  }
}

/** The scalar given. */
export const t = name('t')

/** A function of t, or of another tree. */
export function of(called: FunctionName, argument: Tree = t): Tree {
  return call(called, argument)
}

export function square(tree: Tree): Tree {
  return power(tree, 2)
}
