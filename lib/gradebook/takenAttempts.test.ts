import { expect, it } from 'vitest'
import { takenAttempts } from './takenAttempts'

it('every different text that could be read takes an attempt, whatever became of it', () => {
  expect(
    takenAttempts([
      { outcome: 'incorrect', canonical: 'x' },
      { outcome: 'undecided', canonical: 'y' },
      { outcome: 'undecided', canonical: 'y' },
      { outcome: 'unreadable', canonical: null },
      { outcome: 'correct', canonical: 'z' },
      { outcome: 'incorrect', canonical: 'x' },
      { outcome: 'partial', canonical: null },
    ]),
  ).toBe(4)
})
