import { describe, expect, it } from 'vitest'
import { printFault } from './questionFault'
import { readProse } from './readProse'

const SHEET = `# Sigmoid

Let $s = \\sigma(z)$.

## slope

What is $ds/dz$?

### hint

Look at $1 - s$.

### hint

Look again.

### solution

$$s (1 - s)$$

## shape

What shape?
`

describe('a prose file', () => {
  it('is split into title, statement, parts, hints and solutions', () => {
    const { prose, faults } = readProse('en.md', SHEET, ['slope', 'shape'])
    expect(faults).toEqual([])
    expect(prose).toEqual({
      title: 'Sigmoid',
      statement: 'Let $s = \\sigma(z)$.',
      parts: {
        slope: {
          ask: 'What is $ds/dz$?',
          hints: ['Look at $1 - s$.', 'Look again.'],
          solution: '$$s (1 - s)$$',
        },
        shape: { ask: 'What shape?', hints: [], solution: null },
      },
    })
  })

  it('may hold deeper headings, code with # and < in it, and < in mathematics', () => {
    const text = `# T\nS $a<b$, \`<b>\`, <https://example.org>, a < b.\n\n\`\`\`\n## no part\n<b>\n\`\`\`\n## a\nAsk\n#### Detail\n`
    const { prose, faults } = readProse('en.md', text, ['a'])
    expect(faults).toEqual([])
    expect(prose.parts.a?.ask).toBe('Ask\n#### Detail')
  })

  it.each([
    ['no title', '## a\nAsk', 'en.md:1:1: the title (`# …`) is missing'],
    [
      'text above the title',
      'Hello\n# T\n## a\nAsk',
      'en.md:1:1: the title (`# …`) must come first',
    ],
    [
      'two titles',
      '# T\n## a\nAsk\n# U',
      'en.md:4:1: a file has one title; parts are headed `## id`',
    ],
    ['an unknown part', '# T\n## a\nAsk\n## b\nAsk', 'en.md:4:1: no part has the id `b`; parts: a'],
    ['a part twice', '# T\n## a\nAsk\n## a\nAsk', 'en.md:4:1: part a: this part is here already'],
    ['a missing part', '# T\nS', 'en.md:2:1: part a: `## a` is missing'],
    ['an empty part', '# T\n## a\n### hint\nx', 'en.md:2:1: part a: nothing says what is asked'],
    [
      'a hint before parts',
      '# T\n### hint\nx\n## a\nAsk',
      'en.md:2:1: `### hint` stands before any part',
    ],
    ['an empty hint', '# T\n## a\nAsk\n### hint\n', 'en.md:4:1: part a: `### hint` is empty'],
    [
      'another heading',
      '# T\n## a\nAsk\n### hints\nx',
      'en.md:4:1: part a: `### hints` is neither `### hint` nor `### solution`',
    ],
    [
      'two solutions',
      '# T\n## a\nAsk\n### solution\nx\n### solution\ny',
      'en.md:6:1: part a: this part has its solution already',
    ],
    ['raw HTML', '# T\n## a\nAsk <b>this</b>', 'en.md:3:1: raw HTML is not allowed'],
    ['an HTML comment', '# T\n## a\nAsk\n<!-- x -->', 'en.md:4:1: raw HTML is not allowed'],
  ])('is at fault with %s', (_, text, fault) => {
    expect(readProse('en.md', text, ['a']).faults.map(printFault)).toContain(fault)
  })
})
