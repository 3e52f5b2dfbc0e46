import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostileTexts } from './hostileTexts.fixture'
import { readAnswer } from './read'
import { SHEET } from './sheetVocabulary.fixture'
import * as others from './vocabularies.fixture'

const vocabularies = Object.entries({ SHEET, ...others })

describe('any text whatever', () => {
  test.each(vocabularies)(
    'is read or refused with a span inside it, and never throws: %s',
    (_name, vocabulary) => {
      const kinds = fc.constantFrom<'formula' | 'shape'>('formula', 'shape')
      fc.assert(
        fc.property(hostileTexts(vocabulary, []), kinds, ({ text, format }, expects) => {
          const reading = readAnswer(text, { format, expects, vocabulary })
          const spans =
            reading.kind === 'read'
              ? [reading.value.span, ...reading.warnings.map((one) => one.span)]
              : [reading.error.span]
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeLessThanOrEqual(text.length)
            const isAtEnd = text.slice(start).trim() === ''
            expect(end).toBeGreaterThanOrEqual(isAtEnd ? start : start + 1)
          }
        }),
        { numRuns: 400 },
      )
    },
  )
})

describe('a line of 1,900 characters takes no more than 25 ms of the processor', () => {
  test.each([
    ['a sum', 'Z+'],
    ['a product', 'Z*'],
    ['a run of letters', 'kij'],
    ['names that touch', 'yhat_k'],
    ['brackets side by side', '(Z)'],
    ['entries', 'W[i,k]+'],
    ['cases', '{1 if i=k; 2 otherwise}+'],
    ['questions in brackets', '(i=k?1:2)+'],
    ['indicators', '1[i=k]+'],
    ['commas', 'y,'],
    ['primes', "W'"],
    ['commands', '\\frac12+'],
    ['hats', '\\hat{y}_k+'],
    ['texts', '\\text{if}'],
    ['steps', 'Z='],
    ['equals in brackets', '(i=k)'],
    ['dots', '...'],
    ['Unicode', 'ŷₖ²+'],
  ])('%s', (_what, unit) => {
    for (const format of ['plain', 'latex'] as const) {
      const text = unit.repeat(1900 / unit.length)
      const times = Array.from({ length: 6 }, () => {
        const started = process.cpuUsage()
        readAnswer(text, { format, expects: 'formula', vocabulary: SHEET })
        const { user, system } = process.cpuUsage(started)
        return (user + system) / 1000
      })
      expect(Math.min(...times)).toBeLessThan(25)
    }
  })
})
