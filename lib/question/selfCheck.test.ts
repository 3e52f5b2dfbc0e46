import { describe, expect, it } from 'vitest'
import { loadQuestionObject } from './loadQuestion'
import type { AuthorCase, Question } from './question'
import { type CaseVerdict, selfCheck } from './selfCheck'

function questionWith(authorCase: Partial<AuthorCase>): Question {
  const question = loadQuestionObject({ given: { z: 'real' }, parts: [{ id: 'a', answer: 'z' }] })
  const sound = { id: '1', part: 'a', answer: 'z', format: 'plain', expect: 'incorrect' } as const
  return { ...question, cases: [{ ...sound, note: null, line: null, variant: {}, ...authorCase }] }
}

describe('an author’s case', () => {
  const got: CaseVerdict = { outcome: 'incorrect', note: 'sign', line: 3 }

  it.each([
    ['the outcome alone', {}, 0],
    ['the outcome and the note', { note: 'sign' }, 0],
    ['the outcome and the line', { line: 3 }, 0],
    ['another outcome', { expect: 'correct' }, 1],
    ['another note', { note: 'factor' }, 1],
    ['another line', { line: 2 }, 1],
  ] as const)('that names %s', (_, authorCase, failures) => {
    const report = selfCheck(questionWith(authorCase), () => got)
    expect(report).toMatchObject({ cases: 1 })
    expect(report.failures).toHaveLength(failures)
  })
})
