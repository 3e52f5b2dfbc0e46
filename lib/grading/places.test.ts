import { expect, it } from 'vitest'
import { gradedIn } from './gradedIn.fixture'

const graded = await gradedIn({
  id: 'slope',
  given: { x: 'real' },
  define: { f: 'x^2 + x' },
  parts: [{ id: 'a', answer: 'd(f, x)', using: ['x'], work: 'optional' }],
})

const at = (answer: string, format: 'plain' | 'latex' = 'plain') => {
  const { fields } = graded('a', answer, format)
  const { at: place, followsFrom, followsTo, returns } = fields
  return { place, followsFrom, followsTo, returns }
}

it.each([
  ['a line', 'd(f, x)\n= x + 2\n= 2x + 1', { place: '2', returns: '3' }],
  ['one of its expressions', 'd(f, x) = 2x\n= 2x + 1', { place: '1.2', returns: '2' }],
  ['below words', 'by the power rule:\nd(f, x)\n= 2x - 1', { place: '3' }],
  ['below an empty line', 'd(f, x)\n\n= 2x - 1', { place: '3' }],
  [
    'the last of a line that follows from it',
    'd(f, x) = 2x = x + x\n= 2x + 1',
    { place: '1.2', followsFrom: '1.3', followsTo: '1.3', returns: '2' },
  ],
  [
    'two of a line that follow from it',
    'd(f, x) = 2x = x + x = x * 2\n= 2x + 1',
    { place: '1.2', followsFrom: '1.3', followsTo: '1.4', returns: '2' },
  ],
  [
    'up to the last that follows from it',
    'd(f, x) = x + x + 1\n= 3x + 1\n= x + 2x + 1 = x + 1 + 2x\n= 1 + 3x = 2x + 1',
    { place: '2', followsFrom: '3', followsTo: '4.1', returns: '4.2' },
  ],
  [
    'an expression where there is one line',
    'd(f, x) = 2x = 2x + 1',
    { place: '.2', returns: '.3' },
  ],
  ['the first line where it goes on from the question', '= 3x\n= x + 2x', { place: '1' }],
])('a derivation breaks at %s', (_, answer, expected) => {
  expect(at(answer)).toMatchObject(expected)
})

it.each([
  '\\frac{d f}{d x} \\\\\n= 2x \\\\\n= 2x + 1',
  String.raw`\begin{aligned} \frac{d f}{d x} \\ &= 2x \\ &= 2x + 1 \end{aligned}`,
])('rows of LaTeX are lines: %s', (answer) => {
  expect(at(answer, 'latex')).toMatchObject({ place: '2', returns: '3' })
})

it.each([
  ['= 2x + )\n= 3', 'd(f, x)\n', '2'],
  ['= 2 q', 'd(f, x)\n= 2x + 1\n', '3'],
  ['2 q', '', undefined],
])('what cannot be read stands in its line: %s', (answer, before, line) => {
  const verdict = graded('a', before + answer)
  expect(verdict.outcome).toBe('unreadable')
  expect(verdict.fields.at).toBe(line)
})
