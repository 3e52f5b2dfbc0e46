import { expect, it } from 'vitest'
import { takenAttempts } from './takenAttempts'

it('every different text that could be read takes an attempt, whatever became of it', () => {
  const note = null
  expect(
    takenAttempts([
      { outcome: 'incorrect', note, canonical: 'x' },
      { outcome: 'undecided', note, canonical: 'y' },
      { outcome: 'undecided', note, canonical: 'y' },
      { outcome: 'unreadable', note: 'unreadable', canonical: null },
      { outcome: 'unreadable', note: 'target-restated', canonical: null },
      { outcome: 'correct', note, canonical: 'z' },
      { outcome: 'incorrect', note, canonical: 'x' },
      { outcome: 'partial', note, canonical: null },
    ]),
  ).toBe(5)
})
