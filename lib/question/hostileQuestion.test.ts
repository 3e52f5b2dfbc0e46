import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadQuestion, loadQuestionObject } from './loadQuestion'
import { QuestionFault } from './questionFault'

const SOUND = {
  id: 'sheet',
  vary: { C: [3, 4], beta: [0.5] },
  sizes: { n: '2..5', K: 3 },
  constraints: ['n <= K + 3'],
  given: {
    x: ['n', 1],
    y: { shape: ['K', 1], domain: 'onehot(k)' },
    c: { value: [['beta', 2]] },
    V: { shape: ['n', 'C'], domain: 'interval(0, C)', column: 'v' },
  },
  define: { s: 'sum(x[j], j = 1:n)', h: 's * y' },
  column: { c: 'u' },
  indices: { i: 'n', k: 'K' },
  parts: [
    { id: 'a', answer: 'd(s, x[i])', where: 'i <= k', using: ['x'], with: { x: 'positive' } },
    { id: 'b', answer: 'shape(h)', feedback: [{ answer: 'K', say: { 'zh-CN': '否', en: 'no' } }] },
  ],
}

/** All places of a value, the value itself first. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, child]) => places(child, [...path, key]))
      : []
  return [[...path], ...inner]
}

function replaced(value: unknown, path: readonly string[], by: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined || typeof value !== 'object' || value === null) return by
  const entries = Object.entries(value).map(([name, child]) => [
    name,
    name === key ? replaced(child, rest, by) : child,
  ])
  return Array.isArray(value) ? entries.map(([, child]) => child) : Object.fromEntries(entries)
}

function loadsOrFaults(load: () => unknown): boolean {
  try {
    load()
    return true
  } catch (fault) {
    if (!(fault instanceof QuestionFault)) throw fault
    return fault.faults.length > 0 && fault.faults.every((one) => one.reason !== '')
  }
}

const PIECES = [
  'x',
  'n',
  'i',
  'k',
  '1',
  '+',
  '*',
  '(',
  ')',
  '[',
  ']',
  ',',
  '=',
  'sum',
  'd',
  '..',
  "'",
  '^',
  '_',
  ':',
]

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 8 }).map((pieces) => pieces.join('')),
)

describe('whatever stands in a question', () => {
  it('as an object: it is loaded, or at fault with a reason', () => {
    const change = fc.tuple(fc.constantFrom(...places(SOUND)), anything)
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const object = changes.reduce<unknown>(
          (value, [path, by]) => replaced(value, path, by),
          SOUND,
        )
        expect(loadsOrFaults(() => loadQuestionObject(object))).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('as files: they are loaded, or at fault with a reason', () => {
    const line = fc.constantFrom(
      'id: a',
      'given: {x: real}',
      'parts:',
      '  - {id: a, answer: x}',
      '# a',
      '## a',
      '### hint',
      '- x',
      ': ',
      '&a',
      '*a',
      '\t',
    )
    const text = fc
      .array(fc.oneof(line, fc.string({ maxLength: 6 })), { maxLength: 6 })
      .map((lines) => lines.join('\n'))
    fc.assert(
      fc.property(text, text, text, (question, prose, cases) => {
        const files = {
          'question.yaml': question,
          'zh-CN.md': prose,
          'en.md': prose,
          'cases.yaml': cases,
        }
        expect(loadsOrFaults(() => loadQuestion(files))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
