import { describe, expect, it, vi } from 'vitest'
import { gradedIn } from './gradedIn.fixture'

vi.setConfig({ testTimeout: 30_000 })

const graded = await gradedIn({
  id: 'derivations',
  sizes: { K: '2..5' },
  given: { z: ['K', 1], y: { shape: ['K', 1], domain: 'onehot(k)' }, t: 'real' },
  define: { p: 'softmax(z)', Z: 'sum(exp(z[j]), j = 1:K)', L: '-sum(y[j] * log(p[j]), j = 1:K)' },
  indices: { i: 'K', j: 'K', k: 'K' },
  parts: [
    { id: 'diagonal', answer: 'd(p[k], z[k])', using: ['p'], work: 'optional' },
    { id: 'off', answer: 'd(p[k], z[i])', where: 'i != k', using: ['p'], work: 'optional' },
    { id: 'loss', answer: 'd(L, z[i])', cases: ['i = k', 'i != k'], using: ['p', 'y'] },
    { id: 'both', answer: 'd(p[k], z[i])', using: ['p'] },
    { id: 'entry', answer: 'd(L, z[i])', using: ['p', 'y'] },
    { id: 'shown', answer: 'd(p[k], z[k])', work: 'required', steps: 2 },
    { id: 'kink', answer: 'd(relu(t)^2, t)' },
    { id: 'product', answer: 'd(t^2 * exp(-2*t), t)' },
  ],
})

const LEMMA = 'p_k = e^{z_k}/Z'
const WHOLE = `d(p_k, z_k) = (e^{z_k} Z - e^{z_k} e^{z_k})/Z^2
= p_k - p_k^2
= p_k (1 - p_k)`

describe('a derivation is accepted', () => {
  it.each([
    ['line by line', 'diagonal', WHOLE],
    ['from its second line on', 'diagonal', WHOLE.slice(WHOLE.indexOf('='))],
    ['with words between its lines', 'diagonal', WHOLE.replace('\n', '\nby the quotient rule\n')],
    ['with Chinese words', 'diagonal', `由商的求导法则：\n${WHOLE}`],
    ['behind a lemma', 'diagonal', `${LEMMA}\nso ${WHOLE}`],
    ['before a remark on a symbol', 'diagonal', `${WHOLE}\nwhere ${LEMMA}`],
    [
      'with a symbol of its own',
      'diagonal',
      `let q = e^{z_k}/Z\nd(p_k, z_k) = q (1 - q) = p_k (1-p_k)`,
    ],
    [
      'with an indexed symbol of its own',
      'off',
      `记 q_j = e^{z_j}/Z，则 d(p_k, z_i) = -q_k q_i = -p_k p_i`,
    ],
    [
      'with a lemma on an index of its own',
      'entry',
      'd(log(p_j), z_i) = delta(i,j) - p_i\nd(L, z_i) = -sum(y_j (delta(i,j) - p_i), j = 1:K) = p_i - y_i',
    ],
    [
      'case by case',
      'loss',
      `d(L, z_i) = -d(log(p_k), z_i)
若 i = k：
d(L, z_i) = -d(log(p_i), z_i) = p_i - 1
若 i ≠ k：
d(L, z_i) = -d(z_k - log(Z), z_i) = p_i`,
    ],
    [
      'case by case, where the question has none',
      'both',
      'If i = k: d(p_k, z_i) = p_k (1 - p_k)\nIf i != k: d(p_k, z_i) = -p_i p_k',
    ],
    [
      'with the rest behind “otherwise”',
      'loss',
      'if i = k: d(L, z_i) = p_i - 1\notherwise: d(L, z_i) = p_i',
    ],
    [
      'with its cases numbered',
      'loss',
      '（1）若 i = k：d(L, z_i) = p_i - 1\n（2）若 i ≠ k：d(L, z_i) = p_i\n(3) so d(L, z_i) = p_i - y_i',
    ],
    ...[
      'Case 1: i = k.\n',
      'Case 1 (i = k): ',
      '情况一：i = k\n',
      '第一种情况：i = k，',
      'First let i = k.\n',
    ].map((title) => [
      `under a title: ${title.trim()}`,
      'loss',
      `${title}d(L, z_i) = p_i - 1\n若 i ≠ k：d(L, z_i) = p_i`,
    ]),
    ...[
      ['（1）i = k：\n', '（2）i ≠ k：\n'],
      ['(i) i = k\n', '(ii) i ≠ k\n'],
      ['① i = k, ', '② i ≠ k, '],
    ].map(([one, other]) => [
      `under a number alone: ${one?.trim()}`,
      'loss',
      `${one}d(L, z_i) = p_i - 1\n${other}d(L, z_i) = p_i`,
    ]),
    [
      'by the values of a label, numbered',
      'entry',
      '（1）y_i = 1：\nd(L, z_i) = p_i - 1\n（2）y_i = 0：\nd(L, z_i) = p_i',
    ],
    ['with a case behind each line', 'loss', 'd(L, z_i) = p_i - 1 if i = k\n= p_i if i ≠ k'],
    [
      'with a case behind each line of a lemma',
      'entry',
      'd(log(p_k), z_i) = 1 - p_i, i = k\n= -p_i, i ≠ k\nd(L, z_i) = p_i - y_i',
    ],
    [
      'with a case behind each line below what a lemma is about',
      'entry',
      'd(log(p_k), z_i)\n= 1 - p_i (i = k)\n= -p_i (i ≠ k)\nd(L, z_i) = p_i - y_i',
    ],
    [
      'with numbers before its lemmas',
      'entry',
      '(1) d(log(p_k), z_i) = 1[i = k] - p_i\n(2) d(L, z_i) = p_i - y_i',
    ],
    [
      'with a summary of its cases',
      'loss',
      '若 i = k：d(L, z_i) = p_i - 1\n若 i ≠ k：d(L, z_i) = p_i\n综上：d(L, z_i) = p_i - y_i',
    ],
    [
      'by the values of a label',
      'entry',
      'If y_i = 1: d(L, z_i) = p_i - 1\nIf y_i = 0: d(L, z_i) = p_i\nTogether, d(L, z_i) = p_i - y_i',
    ],
    [
      'by the values of a label, one supposed after the other',
      'entry',
      'Suppose y_i = 1. Then d(L, z_i) = p_i - 1\n设 y_i = 0，则 d(L, z_i) = p_i\nIn general, d(L, z_i) = p_i - y_i',
    ],
    [
      'by the values of a label in a title’s brackets',
      'entry',
      'Case 1 (y_i = 1):\nd(L, z_i) = p_i - 1\n其次，若 y_i = 0：d(L, z_i) = p_i\n综上，d(L, z_i) = p_i - y_i',
    ],
    ['by a sign', 'kink', '当 t > 0 时，d(relu(t)^2, t) = 2t\n当 t ≤ 0 时，d(relu(t)^2, t) = 0'],
    [
      'behind the cases of a lemma on an index of its own',
      'entry',
      `若 j = i：d(log(p_j), z_i) = 1 - p_i
若 j ≠ i：d(log(p_j), z_i) = -p_i
因此 d(L, z_i) = -sum(y_j d(log(p_j), z_i), j = 1:K) = p_i - y_i`,
    ],
    [
      'with two claims in a row',
      'entry',
      'since y_k = 1, L = -log(p_k)\nd(L, z_i) = -d(log(p_k), z_i) = p_i - y_i',
    ],
    [
      'with indices named in a remark',
      'entry',
      'd(L, z_i) = -sum(y_j (delta(i,j) - p_i), j = 1:K)\n只剩 j = i 的一项：\n= p_i - y_i',
    ],
    ['behind a title', 'diagonal', `Solution: ${WHOLE}`],
    ['with a fact behind where', 'entry', 'where sum(y_j, j = 1:K) = 1,\nd(L, z_i) = p_i - y_i'],
  ])('%s', (_, part, answer) => {
    expect(graded(part, answer)).toMatchObject({ outcome: 'correct', note: null, line: null })
  })
})

describe('the first wrong expression is named', () => {
  it.each([
    ['in the middle', 'diagonal', WHOLE.replace('p_k - p_k^2', 'p_k + p_k^2'), 'correct', 3],
    ['in a lemma', 'diagonal', `p_k = e^{z_k} Z\nso ${WHOLE}`, 'correct', 2],
    [
      'in a lemma on an index of its own',
      'entry',
      'd(log(p_j), z_i) = delta(i,j) + p_i\nd(L, z_i) = p_i - y_i',
      'correct',
      2,
    ],
    ['in a definition', 'diagonal', `let q = e^{z_k}/Z = 1 - p_k\n${WHOLE}`, 'correct', 3],
    ['at the end', 'diagonal', WHOLE.replace(/p_k \(1 - p_k\)$/, 'p_k (1 + p_k)'), 'incorrect', 4],
    [
      'under a heading',
      'loss',
      '若 i = k：d(L, z_i) = -d(z_k - log(Z), z_i) = p_i - 1\n若 i ≠ k：d(L, z_i) = -d(z_i - log(Z), z_i) = p_i',
      'correct',
      5,
    ],
    [
      'under a heading on a label',
      'entry',
      'If y_i = 1: d(L, z_i) = p_i - 1\nIf y_i = 0: d(L, z_i) = -p_i\nTogether, d(L, z_i) = p_i - y_i',
      'correct',
      4,
    ],
    [
      'under a heading on a lemma’s index',
      'entry',
      '若 j = i：d(log(p_j), z_i) = 1 - p_i\n若 j ≠ i：d(log(p_j), z_i) = p_i\n因此 d(L, z_i) = p_i - y_i',
      'correct',
      4,
    ],
    [
      'that needs i = k under i ≠ k',
      'off',
      'd(p_k, z_i) = d(e^{z_k}/Z, z_k) = -p_i p_k',
      'correct',
      2,
    ],
    [
      'that drops a condition of a sum',
      'diagonal',
      'd(p_k, z_k) = sum(e^{z_j}, j != k) e^{z_k}/Z^2 = sum(e^{z_j}, j = 1:K) e^{z_k}/Z^2 = p_k (1 - p_k)',
      'correct',
      3,
    ],
    [
      'that divides by zero',
      'diagonal',
      'd(p_k, z_k) = p_k/(z_k - z_k) = p_k (1 - p_k)',
      'correct',
      2,
    ],
  ])('%s', (_, part, answer, outcome, line) => {
    expect(graded(part, answer)).toMatchObject({ outcome, line })
  })

  it('under a heading that few points meet', () => {
    const hidden = 'if k = 5: d(p_k, z_k) = p_k\notherwise: d(p_k, z_k) = p_k (1 - p_k)'
    expect(graded('diagonal', hidden)).toMatchObject({ outcome: 'incorrect' })
    const right = hidden.replace('= p_k\n', '= p_k - p_k^2\n')
    expect(graded('diagonal', right)).toMatchObject({ outcome: 'correct', line: null })
  })

  it('the same words about another case are another answer', () => {
    const one = graded('both', 'if i = k: d(p_k, z_i) = p_k\notherwise: d(p_k, z_i) = p_i')
    const other = graded('both', 'if i != k: d(p_k, z_i) = p_k\notherwise: d(p_k, z_i) = p_i')
    expect(one.canonical).not.toBe(other.canonical)
  })

  it('with what follows from it, and where the value is right again', () => {
    const answer = 'd(p_k, z_k) = p_k + p_k^2 = p_k (1 + p_k) = p_k (1 - p_k)'
    expect(graded('diagonal', answer)).toMatchObject({
      line: 2,
      fields: { at: '.2', followsFrom: '.3', followsTo: '.3', returns: '.4' },
    })
  })
})

describe('a derivation falls short', () => {
  it.each([
    [
      'when it answers another question',
      'diagonal',
      'p_k = e^{z_k}/Z',
      'incorrect',
      'other-question',
    ],
    [
      'when a case is missing',
      'both',
      'if i = k: d(p_k, z_i) = p_k (1 - p_k)',
      'incorrect',
      'case-missing',
    ],
    [
      'when it stops at a derivative',
      'diagonal',
      'd(p_k, z_k) = d(e^{z_k}/Z, z_k)',
      'unreadable',
      'derivative-left',
    ],
    [
      'when it ends in other symbols',
      'diagonal',
      'd(p_k, z_k) = (e^{z_k}/Z) (1 - e^{z_k}/Z)',
      'partial',
      'form',
    ],
    [
      'when too few steps are shown',
      'shown',
      'd(p_k, z_k) = p_k - p_k^2 = p_k (1 - p_k)',
      'partial',
      'work-short',
    ],
    ['when no work is shown', 'shown', 'p_k (1 - p_k)', 'partial', 'work-missing'],
  ])('%s', (_, part, answer, outcome, note) => {
    expect(graded(part, answer)).toMatchObject({ outcome, note })
  })
})

it.each(['1e999999999', '1e-999999999'])(
  'a number beyond all doubles is wrong like any other: %s',
  (answer) => {
    expect(graded('diagonal', answer).outcome).toBe('incorrect')
    expect(graded('diagonal', `d(p_k, z_k) = ${answer} = p_k (1 - p_k)`)).toMatchObject({ line: 2 })
  },
)

it.each([
  ['1e99999999999999999999999', 'plain'],
  ['d(p_k, z_k) = 1e-9999999999999999', 'plain'],
  ['10^(-9999999999999999.5) p_k', 'plain'],
  ['p_k^{10000000000000000}', 'latex'],
] as const)('a number beyond all that can be compared cannot be read: %s', (answer, format) => {
  expect(graded('diagonal', answer, format)).toMatchObject({
    outcome: 'unreadable',
    error: { code: 'beyond-compare' },
  })
})

it.each([
  ['loss', 'd(L, z_i) = p_i - 1 if i = k\n= p_k if i ≠ k', 3, '2'],
  ['entry', 'd(log(p_k), z_i) = 1 - p_i, i = k\n= -p_k, i ≠ k\nd(L, z_i) = p_i - y_i', 3, '2'],
  ['entry', 'd(L, z_i) = (1) (p_i - y_i)\n= p_i - 1 (i = k)\n= p_i - 1 (i ≠ k)', 4, '3'],
  ['entry', 'd(L, z_i) = (1) (p_i - y_i)\n= p_i + 1 (i = k)\n= p_i (i ≠ k)', 3, '2'],
] as const)('a wrong line breaks in its own case: %s %s', (part, answer, line, at) => {
  expect(graded(part, answer)).toMatchObject({ line, fields: { at } })
})

it('a chain that goes on from the question breaks where it starts, if it is wrong throughout', () => {
  const { note, line } = graded('diagonal', '= p_k + p_k^2\n= p_k (1 + p_k)')
  expect({ line, isOther: note === 'other-question' }).toEqual({ line: 1, isOther: false })
})

describe('a rule of differentiation is not at fault', () => {
  it('where the lines above show the derivative rightly carried out', () => {
    const steps = ['d(t^2 exp(-2 t), t)', '2t exp(-2 t) - 2 t^2 exp(-2 t)', '2 t (1 + t) exp(-2 t)']
    expect(graded('product', steps.join('\n= ')).note).toBe('term')
    expect(graded('product', `${steps[0]}\n= ${steps[2]}`).note).toBe('product-sign')
  })

  it('where a sign was lost and no quotient stands to be differentiated', () => {
    const lost = 'd(L, z_i)\n= -d(log(p_k), z_i)\n= d(log(p_k), z_i)\n= p_i - y_i'
    expect(graded('entry', lost)).toMatchObject({ line: 3, misstep: null })
    const seen =
      'd(p_k, z_k)\n= d(e^{z_k}/Z, z_k)\n= (e^{z_k} e^{z_k} - e^{z_k} Z)/Z^2\n= p_k (1 - p_k)'
    expect(graded('diagonal', seen).misstep?.rule).toBe('quotient-sign')
  })
})

describe('what costs nothing says nothing of a guess', () => {
  const [right, wrong] = ['p_k (1 - p_k) = p_k - p_k^2', 'p_k (1 + p_k) = p_k + p_k^2']

  it.each([
    ['an index of its own', 'so p_j = p_j + 0', 'correct', 'incorrect'],
    ['a derivative at its end', 'so 1 = d(z_k, z_k)', 'unreadable', 'unreadable'],
  ])('beside a chain with %s', (_, other, ofRight, ofWrong) => {
    expect(graded('diagonal', `${right}\n${other}`).outcome).toBe(ofRight)
    expect(graded('diagonal', `${wrong}\n${other}`).outcome).toBe(ofWrong)
  })

  it('where its own chain ends in a derivative, and another comes behind', () => {
    for (const start of ['p_k (1 - p_k)', 'p_k (1 + p_k)']) {
      const { outcome } = graded('diagonal', `${start} = d(p_k, z_k)\nso 1 = 2 - 1`)
      expect(outcome).toBe('incorrect')
    }
  })
})

describe('what cannot be read', () => {
  it.each([
    ['d(L, z) = p_i - 1', 'loss', 'entry-missing'],
    ['let q = q + 1\nd(p_k, z_k) = q', 'diagonal', 'circular-definition'],
    ['let q = p_k', 'diagonal', 'no-formula'],
    [
      `let a1 = p_k p_k p_k\n${[2, 3, 4, 5, 6, 7].map((at) => `let a${at} = a${at - 1} a${at - 1} a${at - 1}\n`).join('')}d(p_k, z_k) = a7`,
      'diagonal',
      'too-many-nodes',
    ],
    ['d(p_k, z_k) = p_j (1 - p_j)', 'diagonal', 'free-index'],
    ['p_k\np_k - 1', 'diagonal', 'unjoined'],
    ['If t > 3: d(relu(t)^2, t) = 2t\nOtherwise: d(relu(t)^2, t) = 0', 'kink', 'heading'],
    ['If t > 0 and t < 3: d(relu(t)^2, t) = 2t\nOtherwise: d(relu(t)^2, t) = 0', 'kink', 'heading'],
    ['let t = 3\nd(relu(t)^2, t) = 6', 'kink', 'heading'],
    ['If t = 0: d(relu(t)^2, t) = 1\nOtherwise: d(relu(t)^2, t) = 2 relu(t)', 'kink', 'heading'],
    ['d(p_k, z_k) ≈ p_k', 'diagonal', 'relation-in-answer'],
    ['let q_j = p_j\nd(p_k, z_k) = q', 'diagonal', 'index-count'],
  ])('%s', (answer, part, code) => {
    expect(graded(part, answer)).toMatchObject({ outcome: 'unreadable', error: { code } })
  })

  it('asks for the entry that the question differentiates by', () => {
    expect(graded('loss', 'd(L, z) = p_i - 1').error).toMatchObject({
      entry: String.raw`\frac{\partial L}{\partial z_{i}}`,
    })
  })
})
