import { describe, expect, it } from 'vitest'
import { reasonOf } from './reasonOf'

describe('an author is told', () => {
  it('that the text ends where more is expected', () => {
    const reason = reasonOf({ code: 'expected', expected: 'expression', found: '', span: [3, 3] })
    expect(reason).toBe('expected expression, found the end')
  })

  it('what to do about a derivative that does not exist', () => {
    const shapes = { left: 'm \\times n', right: 'n \\times 1' }
    const parts = { leftPart: 'A', rightPart: 'x', span: [0, 6] as const }
    const reason = reasonOf({ code: 'shapes', operator: 'd', ...shapes, ...parts })
    expect(reason).toBe(
      'there is no derivative of m × n by n × 1; differentiate an entry, or by an entry',
    )
  })
})
