import katex from 'katex'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { FORMULA_LIMIT, typeset } from './typeset'

const FORMULAS = [
  String.raw`\hat{y}_k (1 - \hat{y}_k)`,
  String.raw`\frac{\partial L}{\partial z_i^{[2]}}`,
  String.raw`\sqrt[3]{x} + \overbrace{a}`,
  String.raw`\begin{cases} a & i = k \\ b & i \neq k \end{cases}`,
  String.raw`\sum_{j < k} \text{若 \& "so"}`,
]

/** Spelling that HTML leaves free: closing of empty tags, order within a style, entities. */
function normal(markup: string): string {
  return markup
    .replace(/<(path|line)([^>]*?)\/?>(<\/\1>)?/g, '<$1$2>')
    .replace(/style="([^"]*?);?"/g, 'style="$1"')
    .replaceAll('\n', ' ')
}

describe('formulas as elements', () => {
  test.each(FORMULAS)('%s comes out as KaTeX wrote it', (latex) => {
    const markup = katex.renderToString(latex, { strict: false, output: 'htmlAndMathml' })
    expect(normal(renderToStaticMarkup(typeset(latex, false)))).toBe(normal(markup))
  })

  test('what cannot be set is null, never an error', () => {
    expect(typeset(String.raw`\frac{`, false)).toBeNull()
    expect(typeset(String.raw`\def\a{\a\a}\a`, false)).toBeNull()
    expect(typeset('x'.repeat(FORMULA_LIMIT + 1), false)).toBeNull()
  })

  test.each([
    String.raw`\href{javascript:alert(1)}{x}`,
    String.raw`\includegraphics{https://example.org/a.png}`,
    String.raw`\htmlStyle{color:red}{x}`,
    String.raw`\text{<img src=x onerror=alert(1)>}`,
  ])('%s makes no link, image or handler', (latex) => {
    const markup = renderToStaticMarkup(typeset(latex, false))
    expect(markup).not.toMatch(/<a\b|<img|<script|style="color:red/)
  })
})
