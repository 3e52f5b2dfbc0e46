import { describe, expect, it } from 'vitest'
import { joinLines, splitLines, splitPasted } from './splitLines'

const tex = String.raw
const latex = (text: string) => splitLines(text, 'latex')

describe('a text of LaTeX is split', () => {
  it('at each row of an alignment, without its marks', () => {
    for (const environment of ['aligned', 'align*', 'align', 'split', 'gathered', 'eqnarray*']) {
      const rows = tex`a &= b \\ &= c`
      expect(latex(tex`\begin{${environment}} ${rows} \end{${environment}}`)).toEqual([
        'a = b',
        '= c',
      ])
    }
  })

  it('at rows in dollars, in brackets, and in no environment at all', () => {
    expect(latex(tex`$$\begin{aligned} a &= b \\ &= c \end{aligned}$$`)).toEqual(['a = b', '= c'])
    expect(latex(tex`\[ a = b \\ = c \]`)).toEqual(['a = b', '= c'])
    expect(latex(tex`a = b \\[2pt] = c \\* = d \nonumber`)).toEqual(['a = b', '= c', '= d'])
    expect(latex(tex`\begin{alignedat}{2} a &= b \\ &= c \end{alignedat}`)).toEqual([
      'a = b',
      '= c',
    ])
    expect(latex(tex`\displaylines{a\\ =b}`)).toEqual(['a', '=b'])
  })

  it('not within cases, matrices, braces and growing brackets', () => {
    for (const whole of [
      tex`x = \begin{cases} 1 & i = k \\ 0 & i \ne k \end{cases}`,
      tex`A\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}`,
      tex`\sum_{\substack{i \\ j}} x_i`,
      tex`\left[ \begin{aligned} a \\ b \end{aligned} \right]`,
      tex`\text{if \& only if } a`,
    ]) {
      expect(latex(whole)).toEqual([whole])
      expect(latex(tex`\begin{align*} x &= y \\ &= ${whole} \end{align*}`)).toEqual([
        'x = y',
        `= ${whole}`,
      ])
    }
  })

  it('around several alignments and what stands between them', () => {
    const cases = tex`\text{If } k = i: \begin{aligned} L &= a \\ &= b \end{aligned}
      \text{else} \begin{aligned} L &= c \end{aligned}`
    expect(latex(cases)).toEqual([
      tex`\text{If } k = i:`,
      'L = a',
      '= b',
      tex`\text{else}`,
      'L = c',
    ])
  })

  it('into empty lines where they stand within, but not behind the last row of an alignment', () => {
    expect(latex('')).toEqual([''])
    expect(latex(tex`a \\ \\ b`)).toEqual(['a', '', 'b'])
    expect(latex(tex`a \\`)).toEqual(['a', ''])
    expect(latex(tex`\begin{aligned} a \\ b \\ \end{aligned}`)).toEqual(['a', 'b'])
  })

  it('even where it is broken, losing nothing of what was written', () => {
    expect(latex(tex`\begin{aligned} a &= b \\ &= c`)).toEqual(['a = b', '= c'])
    expect(latex(tex`a \end{aligned} \\ b`)).toEqual([tex`a \end{aligned}`, 'b'])
    expect(latex(tex`{a \\ b`)).toEqual([tex`{a \\ b`])
    expect(latex('a\\')).toEqual(['a\\'])
  })
})

describe('a plain text is split', () => {
  it('where its lines end', () => {
    expect(splitLines('a\n= b\r\n\n= c', 'plain')).toEqual(['a', '= b', '', '= c'])
    expect(splitLines('', 'plain')).toEqual([''])
  })
})

describe('what is pasted is split', () => {
  const block = tex`\begin{aligned} a &= b \\ &= c \end{aligned}`

  it('as what it is, in either field', () => {
    for (const format of ['latex', 'plain'] as const) {
      expect(splitPasted(`\n${block}\n`, format)).toEqual({
        lines: ['a = b', '= c'],
        format: 'latex',
      })
      expect(splitPasted('a = b\n  = c\n= d\n', format)).toEqual({
        lines: ['a = b', '  = c', '= d'],
        format: 'plain',
      })
      expect(splitPasted('a = b\nb = c', format)).toEqual({
        lines: ['a = b', 'b = c'],
        format: 'plain',
      })
      expect(splitPasted('\\hat y\n= \\beta', format)).toEqual({
        lines: ['\\hat y', '= \\beta'],
        format: 'latex',
      })
    }
  })

  it('not at a line end of LaTeX that only breaks its source', () => {
    expect(splitPasted('\\frac{a}\n{b}', 'latex').lines).toHaveLength(1)
  })

  it('with its empty lines in a plain field alone', () => {
    expect(splitPasted('a\n\n= b', 'plain').lines).toEqual(['a', '', '= b'])
    expect(splitPasted('a\n\n= b', 'latex').lines).toEqual(['a', '= b'])
    expect(splitPasted('', 'latex').lines).toEqual([''])
  })

  it('leaves the fence of code from a chat out', () => {
    const code = '```latex\na &= b \\\\\n&= c\n```'
    expect(splitPasted(code, 'latex').lines).toEqual(['a = b', '= c'])
    expect(splitPasted('`yhat_k`', 'plain').lines).toEqual(['yhat_k'])
    expect(splitPasted('`a` and `b`', 'plain').lines).toEqual(['`a` and `b`'])
  })
})

describe('lines are joined into the text that is stored', () => {
  it('with the line end of their spelling; one line as it is', () => {
    expect(joinLines(['a', '= b'], 'plain')).toBe('a\n= b')
    expect(joinLines(['a', '= b'], 'latex')).toBe('a \\\\\n= b')
    expect(joinLines([' a '], 'latex')).toBe(' a ')
  })

  it('without the empty ones at the end', () => {
    expect(joinLines(['a', '', 'b', '', ' '], 'plain')).toBe('a\n\nb')
    expect(joinLines(['', ''], 'latex')).toBe('')
  })

  it('and come out of it again', () => {
    const lines = ['a', '', tex`= \begin{cases} 1 & i = k \\ 0 \end{cases}`, tex`= \alpha`]
    for (const format of ['latex', 'plain'] as const) {
      expect(splitLines(joinLines(lines, format), format)).toEqual(lines)
    }
  })
})
