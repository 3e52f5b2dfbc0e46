import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gradeAnswer } from './gradeAnswer'
import { faultOf, hostileAnswers, hostileTargets } from './hostileAnswers.fixture'

const targets = await hostileTargets([], () => 0)

test('any text whatever gets a verdict, and a refusal points into it', () => {
  fc.assert(
    fc.property(hostileAnswers(targets), ({ target, text, format }) => {
      const verdict = gradeAnswer(target.prepared, { answer: text, format })
      expect(faultOf(verdict, text)).toBeNull()
    }),
    { numRuns: 600 },
  )
})
