import { expect, it } from 'vitest'
import { takenAttempts } from './takenAttempts'

it('every different text that could be read takes an attempt, whatever became of it', () => {
  expect(
    takenAttempts([
      { outcome: 'incorrect', note: null, canonical: 'x' },
      { outcome: 'undecided', note: null, canonical: 'y' },
      { outcome: 'undecided', note: null, canonical: 'y' },
      { outcome: 'unreadable', note: 'unreadable', canonical: null },
      { outcome: 'unreadable', note: 'target-restated', canonical: null },
      { outcome: 'correct', note: null, canonical: 'z' },
      { outcome: 'incorrect', note: null, canonical: 'x' },
      { outcome: 'partial', note: null, canonical: null },
    ]),
  ).toBe(5)
})
