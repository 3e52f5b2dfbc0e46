import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswer } from './read'
import { SHEET } from './sheetVocabulary.fixture'
import type { Format } from './vocabulary'

/** Pieces of real answers, in both spellings, sane and broken. */
const PIECES = [
  '\\hat{y}_k',
  '\\hat y',
  'yhat',
  'ŷ',
  'z^{[2]}',
  'z_k',
  'z_j^{[2]}',
  'W',
  'D_a',
  'K',
  'Z',
  'L',
  'i',
  'j',
  'k',
  'q',
  'T',
  '\\frac{',
  '\\frac',
  '}{',
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '\\left(',
  '\\right)',
  '\\left\\{',
  '\\right.',
  '|',
  '\\|',
  '‖',
  '+',
  '-',
  '−',
  '*',
  '·',
  '\\cdot',
  '\\times',
  '×',
  '/',
  '^',
  '_',
  '^{',
  '_{',
  "'",
  '=',
  '\\ne',
  '≠',
  '<',
  '\\le',
  ',',
  ';',
  ':',
  '?',
  '&',
  '\\\\',
  '\n',
  ' ',
  '1',
  '2',
  '0.5',
  '1e-3',
  '12',
  'e',
  'e^',
  '\\exp',
  'log',
  '\\log',
  'sum(',
  '\\sum_{j=1}^{K}',
  '\\sum_{j\\ne k}',
  'Σ',
  '\\sum',
  '\\max_j',
  'd(',
  '∂',
  '\\partial',
  '\\frac{\\partial',
  '\\begin{cases}',
  '\\end{cases}',
  '\\begin{aligned}',
  '\\end{aligned}',
  '\\text{if }',
  '\\text{若 }',
  'if',
  'otherwise',
  '若',
  '否则',
  '，',
  '；',
  '（',
  '）',
  '＝',
  '＋１',
  'ₖ',
  '²',
  'ᵀ',
  '\\delta_{ik}',
  'δ',
  '\\mathbf',
  '\\mathbb 1',
  '\\mathbb{R}',
  '∈',
  '\\placeholder{}',
  '\\href',
  '\\',
  '\\sqrt',
  '\\sqrt[3]{',
  '\\operatorname{softmax}',
  '\\hat',
  '\\hat{',
  '🙂',
  '\u0302',
  '\ud835',
  '𝟙',
  '"',
  '#',
  '%',
  '~',
  '$',
  '.',
] as const

const soup = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 40 })
  .map((pieces) => pieces.join(''))
const texts = fc.oneof(
  { weight: 6, arbitrary: soup },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
)
const formats = fc.constantFrom<Format>('latex', 'plain')
const kinds = fc.constantFrom<'formula' | 'shape'>('formula', 'shape')

describe('any text whatever', () => {
  test('is read or refused with a span inside it, and never throws', () => {
    fc.assert(
      fc.property(texts, formats, kinds, (text, format, expects) => {
        const reading = readAnswer(text, { format, expects, vocabulary: SHEET })
        const spans =
          reading.kind === 'read'
            ? [reading.value.span, ...reading.warnings.map((one) => one.span)]
            : [reading.error.span]
        for (const [start, end] of spans) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 4000 },
    )
  })

  test.each([
    ['deep brackets', `${'('.repeat(900)}K${')'.repeat(900)}`],
    ['deep fractions over many lines', '\\frac{1\n}{'.repeat(55)],
    ['a tower of powers', `${'x^'.repeat(900)}2`],
    ['many minuses', `${'-'.repeat(1900)}K`],
    ['many roots', `${'√'.repeat(1900)}K`],
    ['many bars', '|'.repeat(1900)],
    ['many primes', `K${"'".repeat(1900)}`],
    ['many functions', `${'log '.repeat(450)}K`],
    ['many accents', '\\hat{'.repeat(350)],
    ['many questions', 'i=k?'.repeat(450)],
    ['a long run of letters', 'kij'.repeat(600)],
    ['a long sum', `${'K+'.repeat(900)}K`],
    ['nested sums', `${'sum('.repeat(40)}K${',j=1:K)'.repeat(40)}`],
    ['nested indices', `${'z['.repeat(600)}k${']'.repeat(600)}`],
    ['nested indicators', `${'1('.repeat(600)}i=k${')'.repeat(600)}`],
  ])('%s: answered at once, in both spellings', (_what, text) => {
    for (const format of ['latex', 'plain'] as const) {
      const started = performance.now()
      const reading = readAnswer(text, { format, expects: 'formula', vocabulary: SHEET })
      expect(performance.now() - started).toBeLessThan(200)
      expect(['read', 'unreadable']).toContain(reading.kind)
    }
  })
})
