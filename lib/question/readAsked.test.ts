import { describe, expect, it } from 'vitest'
import { loadQuestionObject } from './loadQuestion'
import { QuestionFault } from './questionFault'

const MODEL = {
  sizes: { n: 3, m: '2..6' },
  given: { a: { value: 0.5 }, x: { shape: ['n', 1], value: [1, 2, 3] }, z: 'real', t: ['m', 1] },
  define: { s: 'softmax(x)', r: 'a * z' },
  indices: { i: 'n' },
}

function load(part: object) {
  return loadQuestionObject({ ...MODEL, parts: [{ id: 'p', ...part }] }).parts[0]
}

/** What is wrong with a part, each fault without its place. */
function faults(part: object): readonly string[] {
  try {
    load(part)
    return []
  } catch (fault) {
    if (fault instanceof QuestionFault) return fault.faults.map(({ reason }) => reason)
    throw fault
  }
}

const choice = (options: unknown, correct: unknown) => ({ choice: { options, correct } })

describe('a choice', () => {
  it.each([
    ['by its letter', choice(['yes', 'no'], 'b'), ['b'], false],
    ['by its own words', choice(['yes', 'no'], 'no'), ['b'], false],
    [
      'by its words in one language',
      choice(['yes', { 'zh-CN': '否', en: 'no' }], '否'),
      ['b'],
      false,
    ],
    ['by its number', choice(['yes', 'no'], 2), ['b'], false],
    ['by a key of its own', choice({ up: 'It grows', down: 'It falls' }, 'down'), ['down'], false],
    ['a number by its own words', choice([128, 256, 512], 256), ['b'], false],
    ['several, in the order of the options', choice(['x', 'y', 'z'], ['c', 'x']), ['a', 'c'], true],
    ['one of several', choice(['x', 'y'], ['x']), ['a'], true],
    ['all of several', choice(['x', 'y'], ['x', 'y']), ['a', 'b'], true],
  ])('names what is correct %s', (_, part, correct, several) => {
    expect(load(part)?.target).toMatchObject({ kind: 'choice', correct, several })
  })

  it('says each option in both languages', () => {
    const part = load(choice(['$x$', { 'zh-CN': '否', en: 'no' }], 'a'))
    expect(part?.target).toMatchObject({
      options: [
        { key: 'a', text: { 'zh-CN': '$x$', en: '$x$' } },
        { key: 'b', text: { 'zh-CN': '否', en: 'no' } },
      ],
    })
  })

  it.each([
    [choice(['yes', 'no'], 'maybe'), '`maybe` is none of the options: `a`, `b`'],
    [choice([2, 4, 8], 2), '`2` can mean the option `a` or `b`; write it in other words'],
    [choice(['b', 'a'], 'a'), '`a` can mean the option `a` or `b`; write it in other words'],
    [choice(['yes', 'no'], []), '`correct` is empty: at least one option must be correct'],
    [choice(['x', 'y'], ['a', 'x']), 'the option `a` is listed twice as correct'],
    [choice(['yes'], 'a'), 'a choice needs at least two options'],
    [choice(['yes', 'yes '], 'a'), 'the options `a` and `b` say the same'],
    [choice({ a: 'x', A: 'y' }, 'a'), 'the keys `a` and `A` are one in an answer'],
    [choice({ 'a, b': 'x', c: 'y' }, 'c'), '`a, b` is no key: letters, digits and hyphens'],
    [choice(['x', ''], 'a'), 'an option must say something'],
    [{ ...choice(['x', 'y'], 'a'), using: ['z'] }, '`using` does not go with `choice`'],
    [{ ...choice(['x', 'y'], 'a'), answer: 'z' }, 'a part asks one thing: `answer` or `choice`'],
    [
      { ...choice(['x', 'y'], 'a'), feedback: [{ answer: 'c', say: { 'zh-CN': '', en: '' } }] },
      '`c` is none of the options (a, b)',
    ],
  ])('faulty: %j', (part, reason) => {
    expect(faults(part)).toEqual([reason])
  })
})

describe('a number', () => {
  it('is asked with its unit and its tolerance, under the number or beside it', () => {
    const expected = {
      kind: 'number',
      unit: 'MB',
      tolerance: { kind: 'relative', share: '1e-2' },
    }
    const number = { answer: 'n * a', unit: 'MB' }
    expect(load({ number: { ...number, tolerance: '1%' } })?.target).toMatchObject(expected)
    expect(load({ number, tolerance: '1%' })?.target).toMatchObject(expected)
  })

  it('may depend on whatever is fixed', () => {
    for (const answer of [
      'n',
      'a',
      'x[2]',
      's[1]',
      'sum(x[j], j = 1:n)',
      'd(s[1], x[2])',
      '2^10',
    ]) {
      expect(faults({ number: { answer } }), answer).toEqual([])
    }
  })

  it.each([
    ['m', '`m` still varies'],
    ['r', '`z` still varies'],
    ['norm(t)', '`t`, `m` still vary'],
    ['x[i]', '`i` still varies'],
  ])('must not vary: %s', (answer, which) => {
    expect(faults({ number: { answer } })).toEqual([
      `the answer of a number part must be one number, but ${which}: fix sizes as \`n: 3\`, givens by \`value\``,
    ])
  })

  it.each([
    [{ answer: 'x' }, 'this is an array, and a number part asks for one number'],
    [{ answer: '1 / (a - a)' }, 'this has no value'],
    [{ answer: 'a', unit: ' ' }, '`unit` is empty; leave it out instead'],
    [
      { answer: 'a - a', tolerance: '2 significant digits' },
      'this is 0, of which there are no significant digits and no shares',
    ],
    [{ answer: 'q' }, '`q`: unknown symbol `q`'],
  ])('faulty: %j', (number, reason) => {
    expect(faults({ number })).toEqual([reason])
  })

  it('has one tolerance', () => {
    const part = { number: { answer: 'a', tolerance: '1%' }, tolerance: '1%' }
    expect(faults(part)).toEqual(['the tolerance stands under `number` already'])
  })
})

describe('a tolerance', () => {
  it('belongs to a formula', () => {
    expect(load({ answer: 'r', tolerance: '2 decimals' })?.target).toMatchObject({
      tolerance: { kind: 'decimals', digits: 2 },
    })
    expect(faults({ answer: 'shape(x)', tolerance: '1%' })).toEqual(['a shape has no tolerance'])
  })
})
