import { beforeAll, describe, expect, it } from 'vitest'
import { createReferee } from '@/lib/referee/referee'
import { lineGrader } from './gradeLine'
import { questionShelf } from './questionShelf'
import type { GradeResult } from './result'

const SIGMOID = {
  id: 'sigmoid',
  given: { z: 'real' },
  define: { s: 'sigmoid(z)' },
  parts: [{ id: 'slope', answer: 'd(s, z)', using: ['s'] }],
}

let grade: (line: string) => GradeResult

beforeAll(async () => {
  const instruments = { referee: await createReferee(), clock: () => 0 }
  grade = lineGrader(questionShelf('content'), instruments)
})

function graded(request: Readonly<Record<string, unknown>>): GradeResult {
  return grade(JSON.stringify({ id: '1', format: 'plain', ...request }))
}

describe('a request gets its result', () => {
  it('about a question of the folder, by id', () => {
    const request = { question: 'two-layer-softmax', part: 'w2', answer: 'K x D_a' }
    expect(graded(request)).toMatchObject({ id: '1', outcome: 'correct', credit: 1, note: null })
  })

  it('about a question given as an object', () => {
    const request = { question: SIGMOID, part: 'slope', answer: 's (1 - s)' }
    expect(graded(request)).toMatchObject({ outcome: 'correct', credit: 1 })
  })

  it('in LaTeX, with a note, a counterexample and a sentence in both languages', () => {
    const request = { question: SIGMOID, part: 'slope', answer: 's^{2} - s', format: 'latex' }
    const result = graded(request)
    expect(result).toMatchObject({ outcome: 'incorrect', credit: 0, note: 'sign' })
    expect(result.counterexample).not.toBeNull()
    expect(result.say.en).not.toBe('')
    expect(result.say['zh-CN']).not.toBe(result.say.en)
  })

  it('with the place of the one slip and its sentence, in the text as it was sent', () => {
    const result = graded({ question: SIGMOID, part: 'slope', answer: 's (1 + s)' })
    expect(result).toMatchObject({ note: 'term', repair: { kind: 'sign', span: [4, 8] } })
    expect(result.repair?.say.en).toMatch(/sign/)
    expect(result.repair?.say['zh-CN']).toMatch(/正负号/)
  })

  it('with the place of what cannot be read', () => {
    const request = { question: SIGMOID, part: 'slope', answer: 's (1 - q)' }
    expect(graded(request)).toMatchObject({
      outcome: 'unreadable',
      note: 'unreadable',
      span: [7, 8],
    })
  })

  it('by cases, keyed as the question writes them, spaces aside', () => {
    const answer = { 'i=k': 'yhat_i - 1', 'i != k': '-yhat_i' }
    const result = graded({ question: 'two-layer-softmax', part: 'loss', answer })
    expect(result).toMatchObject({ outcome: 'partial', credit: 0.5 })
    expect(result.cases?.['i = k']).toMatchObject({ outcome: 'correct', credit: 1 })
    expect(result.cases?.['i != k']).toMatchObject({ outcome: 'incorrect', note: 'sign' })
  })

  it('about the variant of its seed, whose number is right and no other is', () => {
    const question = {
      vary: { c: [2, 3, 5] },
      given: { x: 'real' },
      parts: [{ id: 'a', answer: 'c x' }],
    }
    const outcomes = (answer: string) =>
      [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => graded({ question, part: 'a', answer, seed }).outcome)
    expect(new Set(outcomes('c x'))).toEqual(new Set(['correct']))
    const perNumber = ['2x', '3x', '5x'].map(outcomes)
    for (const seed of perNumber[0]?.keys() ?? []) {
      const right = perNumber.filter((answers) => answers[seed] === 'correct')
      expect(right).toHaveLength(1)
    }
    expect(perNumber.every((answers) => answers.includes('correct'))).toBe(true)
  })

  it('about a fixed value, which is the decimal that its author wrote', () => {
    const question = {
      given: { b: [2, 1], alpha: { value: 0.1 } },
      parts: [{ id: 'a', answer: 'alpha * b' }],
    }
    expect(graded({ question, part: 'a', answer: '0.1 b' }).outcome).toBe('correct')
    expect(graded({ question, part: 'a', answer: 'b / 10' }).outcome).toBe('correct')
    expect(graded({ question, part: 'a', answer: '0.1000001 b' }).outcome).toBe('incorrect')
  })

  it('whatever else the line notes for its caller', () => {
    const request = { question: SIGMOID, part: 'slope', answer: 's (1 - s)', expected: 'correct' }
    expect(graded(request).outcome).toBe('correct')
  })

  it('the same one each time', () => {
    const request = { question: SIGMOID, part: 'slope', answer: '2 s (1 - s)' }
    expect(graded(request)).toEqual(graded(request))
  })
})

describe('a choice', () => {
  const question = {
    parts: [{ id: 'a', choice: { options: ['x', 'y', 'z'], correct: ['x', 'z'] } }],
  }

  it.each(['a, c', ['a', 'c'], ['z', 'x'], 'AC'])('is answered by %j', (answer) => {
    const result = graded({ id: '1', question, part: 'a', answer })
    expect(result).toMatchObject({ outcome: 'correct', credit: 1, note: null })
  })
})

describe('a faulty request is broken and says why', () => {
  const sound = { question: SIGMOID, part: 'slope', answer: 's' }
  it.each([
    [
      'no question',
      { ...sound, question: undefined },
      'The request is faulty: "question" is missing',
    ],
    ['no part', { ...sound, part: undefined }, 'The request is faulty: "part" is missing'],
    ['no answer', { ...sound, answer: undefined }, 'The request is faulty: "answer" is missing'],
    [
      'an answer that is none',
      { ...sound, answer: [true] },
      'The request is faulty: "answer" must be a text, a list of options, or an object with a text for each case',
    ],
    [
      'an unknown format',
      { ...sound, format: 'tex' },
      'The request is faulty: "format" must be "latex" or "plain"',
    ],
    [
      'a seed that is none',
      { ...sound, seed: 1.5 },
      'The request is faulty: "seed" must be a whole number',
    ],
    [
      'an unknown part',
      { ...sound, part: 'b' },
      'The request is faulty: the question "sigmoid" has no part "b"; its parts: slope',
    ],
    [
      'an unknown question',
      { ...sound, question: 'none' },
      'The request is faulty: there is no question "none"',
    ],
    [
      'a path for a question',
      { ...sound, question: '../content/two-layer-softmax' },
      'The request is faulty: there is no question "../content/two-layer-softmax"',
    ],
    [
      'a question at fault',
      { ...sound, question: { ...SIGMOID, given: { z: 'rael' } } },
      'The question is faulty: question: given.z: unknown domain `rael`; did you mean `real`?',
    ],
  ])('%s', (_, request, reason) => {
    const result = graded(request)
    expect(result).toMatchObject({ id: '1', outcome: 'broken', credit: 0 })
    expect(result.say.en).toBe(reason)
    expect(result.say['zh-CN']).not.toBe(reason)
  })

  it.each(['{"id": ', '[]', '"x"', 'null', '1'])('the line %s', (line) => {
    expect(grade(line)).toMatchObject({ id: null, outcome: 'broken' })
    expect(grade(line).say.en).toBe('The request is faulty: the line is not a JSON object')
  })

  it('and gets its id back where it has one', () => {
    expect(grade('{"id": 7}')).toMatchObject({ id: 7, outcome: 'broken' })
    expect(grade('{"part": "a"}')).toMatchObject({ id: null, outcome: 'broken' })
  })
})
