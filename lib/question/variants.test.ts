import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inVariant, loadQuestion, loadQuestionObject } from './loadQuestion'
import type { Question } from './question'
import { QuestionFault } from './questionFault'

const QUESTION = `id: varied
vary: {C: [3, 5], lambda: [0.1, 2]}
tex: {lambda: '\\lambda'}
aliases: {lambda: [reg]}
sizes: {n: 2..C, K: C}
constraints: [n <= C]
given:
  w: [n, 1]
  p: {shape: [C, 1], domain: 'interval(0, C)'}
  s: {value: lambda}
define:
  R: lambda * w' * w + C
indices: {k: C, i: n}
parts:
  - id: slope
    answer: 'd(R, w[i])'
    feedback: [{answer: 'lambda * w[i]', say: {zh-CN: '{{lambda}} 的两倍', en: 'twice {{lambda}}'}}]
  - {id: shape, answer: shape(p)}
  - {id: late, answer: 'p[k]^C', where: 'k != C'}
`
const PROSE = `# With {{C}} classes
Take $\\lambda = {{lambda}}$ and $\\hat{{y}}$.
## slope
Ask {{ C }}.
### hint
Hint {{C}}.
### solution
$2 \\cdot {{lambda}} w_i$
## shape
Ask.
## late
Ask.
`
const CASES = `- {id: right, part: shape, answer: C x 1, expect: correct}
- {id: three, part: shape, answer: 3 x 1, expect: correct, vary: {C: 3}}
- {id: seeded, part: shape, answer: C x 1, expect: correct, seed: 4}
`

const FILES = { 'question.yaml': QUESTION, 'zh-CN.md': PROSE, 'en.md': PROSE, 'cases.yaml': CASES }

function faultsWith(file: keyof typeof FILES, from: string, to: string): string {
  expect(FILES[file]).toContain(from)
  try {
    loadQuestion({ ...FILES, [file]: FILES[file].replace(from, () => to) })
    return ''
  } catch (fault) {
    if (fault instanceof QuestionFault) return fault.message
    throw fault
  }
}

describe('a question that varies', () => {
  const question = loadQuestion(FILES)
  const other = inVariant(question, { C: 5, lambda: 2 })

  it('is loaded with the first values, and read again with others', () => {
    expect(question.variant).toEqual({ C: 3, lambda: 0.1 })
    expect(question.model.sizes).toEqual([
      { name: 'n', least: 2, greatest: 3 },
      { name: 'K', least: 3, greatest: 3 },
    ])
    expect(other.model.sizes[0]).toEqual({ name: 'n', least: 2, greatest: 5 })
    expect(other.model.givens[1]?.domain).toEqual({ kind: 'interval', least: 0, greatest: 5 })
    expect(other.model.givens[2]?.value).toEqual([2])
    expect(other.version).toBe(question.version)
    expect(inVariant(other, question.variant)).toEqual(question)
  })

  it('says its numbers in the prose and leaves other braces', () => {
    expect(other.prose.en).toMatchObject({
      title: 'With 5 classes',
      statement: 'Take $\\lambda = 2$ and $\\hat{{y}}$.',
    })
    expect(other.prose['zh-CN']?.parts.slope).toEqual({
      ask: 'Ask 5.',
      hints: ['Hint 5.'],
      solution: '$2 \\cdot 2 w_i$',
    })
    expect(other.parts[0]?.feedback[0]?.say).toEqual({ 'zh-CN': '2 的两倍', en: 'twice 2' })
    expect(other.titles).toEqual({ 'zh-CN': 'With C classes', en: 'With C classes' })
  })

  it('has cases about all variants, about some and about that of a seed', () => {
    const [right, three, seeded] = question.origin.cases
    expect([right?.variant, three?.variant]).toEqual([{}, { C: 3 }])
    expect(Object.keys(seeded?.variant ?? {})).toEqual(['C', 'lambda'])
    const idsIn = (variant: Question) => variant.cases.map(({ id }) => id)
    expect(idsIn(question)).toContain('three')
    expect(idsIn(other)).not.toContain('three')
  })

  it('declares its varied names with their spellings', () => {
    const lambda = question.vocabulary.symbols.find(({ name }) => name === 'lambda')
    expect(lambda).toEqual({ name: 'lambda', role: 'size', tex: '\\lambda', aliases: ['reg'] })
  })
})

describe('a fault of a question that varies', () => {
  it.each([
    ['C: [3, 5]', 'C: []', '2:11: `C` must list at least one number'],
    ['C: [3, 5]', `C: [${[...Array(33).keys()].join(', ')}]`, '`C` must list at most 32 numbers'],
    ['C: [3, 5]', 'C: [3, a]', '2:15: an item of `C` must be a number, not `a`'],
    ['C: [3, 5]', 'C: [3, 5, 3.0]', '2:18: `C` has 3 twice'],
    ['C: [3, 5]', 'w: [3, 5]', '`w` is declared twice: under `vary` and under `given`'],
    ['C: [3, 5]', 'exp: [3, 5]', '2:8: `exp` is the name of a function'],
    ['aliases: {lambda: [reg]}', 'aliases: {lambda: [w]}', 'read as `lambda` and as `w`'],
    ['sizes: {n: 2..C', 'sizes: {n: 4..C', 'the range `4..C` is empty'],
    ['n <= C', 'n > C', 'no sizes satisfy the constraints'],
    ['value: lambda', 'value: lambd', '`lambd` is neither a number nor a varied name'],
    ['d(R, w[i])', 'd(R, lambda)', '0.1 cannot be differentiated by'],
  ])('%s → %s', (from, to, fault) => {
    expect(faultsWith('question.yaml', from, to)).toContain(fault)
  })

  it.each([
    [
      'C: [3, 5]',
      'C: [3, 1]',
      'the range `2..C` is empty: it ends below its start (where C = 1, lambda = 0.1)',
    ],
    [
      'C: [3, 5]',
      'C: [3, 2.5]',
      '`2..C` is no range of whole numbers; write it as `2..6`, or one number (where C = 2.5, lambda = 0.1)',
    ],
    ['n <= C', 'n <= 10 - 2 C', 'no sizes satisfy the constraints (where C = 5, lambda = 0.1)'],
  ])('that only another variant has names it: %s → %s', (from, to, fault) => {
    expect(faultsWith('question.yaml', from, to)).toContain(fault)
  })

  it.each([
    ['vary: {C: 3}', 'vary: {C: 4}', '2:70: part shape: `C` is never 4: its values are 3, 5'],
    ['vary: {C: 3}', 'vary: {D: 3}', '`D` does not vary in this question'],
    ['seed: 4', 'seed: 4, vary: {C: 3}', 'by `seed` or by `vary`, not by both'],
  ])('of a case: %s → %s', (from, to, fault) => {
    expect(faultsWith('cases.yaml', from, to)).toContain(fault)
  })
})

describe('a variant', () => {
  const written = (c: string, lambda: string, s: unknown, vary: object): Question =>
    loadQuestionObject({
      ...vary,
      sizes: { n: `2..${c}` },
      constraints: [`n <= ${c}`],
      given: {
        w: ['n', 1],
        p: { shape: [c, 1], domain: `interval(-1, ${c})` },
        s: { value: s },
      },
      define: { R: `${lambda} * w' * w + ${c} * s + sum(p[k]^${c}, k = 1:${c})` },
      indices: { k: c, i: 'n' },
      parts: [{ id: 'a', answer: `d(R, w[i]) + ${lambda}`, where: `i <= ${c}` }],
    })

  it('is the question with the numbers written in', () => {
    const numbers = fc.integer({ min: -999, max: 999 }).map((count) => count / 100)
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), numbers, (c, lambda) => {
        const variant = { C: c, lambda }
        const varied = written('C', 'lambda', 'lambda', {
          vary: { C: [1 + c, c], lambda: [lambda] },
        })
        const digits = lambda < 0 ? `(${lambda})` : String(lambda)
        const plain = written(String(c), digits, lambda, {})
        const own = inVariant(varied, variant)
        expect(withoutSpans(own.parts)).toEqual(withoutSpans(plain.parts))
      }),
      { numRuns: 60 },
    )
  })
})

/** What parts hold, apart from where it stands in the text, and from the names that were put in. */
function withoutSpans(parts: Question['parts']): unknown {
  return JSON.parse(
    JSON.stringify(parts, (key, value) =>
      ['span', 'source', 'numbers'].includes(key) ? undefined : value,
    ),
  )
}
