import { expect, it } from 'vitest'
import { printTable } from './printTable'

it('lines up its columns and shortens what is too long or has more lines', () => {
  expect(
    printTable(
      ['case', 'answer'],
      [
        ['a', 'x\ny'],
        ['longer', 'z'.repeat(90)],
      ],
    ),
  ).toBe(`  case    answer\n  a       x↵y\n  longer  ${'z'.repeat(79)}…\n`)
})
