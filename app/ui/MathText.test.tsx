import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { MathText } from './MathText'

const show = (source: string) => renderToStaticMarkup(<MathText source={source} />)

describe('prose', () => {
  test('paragraphs, emphasis and lists are set', () => {
    const markup = show('A *b* **c**\n\n- d\n- e')
    expect(markup).toContain('<p>A <em>b</em> <strong>c</strong></p>')
    expect(markup).toContain('<ul><li>d</li><li>e</li></ul>')
  })

  test('a formula keeps its underscores, stars and backslashes', () => {
    const markup = show(String.raw`Of $a_1 * b_2$ and $\mathbf{z}_k$.`)
    expect(markup).toContain('a_1 * b_2</annotation>')
    expect(markup).toContain(String.raw`\mathbf{z}_k</annotation>`)
    expect(markup).not.toContain('<em>')
  })

  test('a displayed chain over several lines is one formula', () => {
    const markup = show(
      'Then\n\n$$\\begin{aligned}\na &= b \\\\\n&= c\n\\end{aligned}$$\n\nand so on.',
    )
    expect(markup.match(/formula-display/g)).toHaveLength(1)
    expect(markup).toContain('<p>and so on.</p>')
  })

  test('prices are not formulas', () => {
    expect(show('It costs 5 $ or 6 $ today')).toContain('5 $ or 6 $')
  })

  test.each(['<script>alert(1)</script>', 'a <b onclick="x()">b</b>', '<img src=x onerror=y>'])(
    'raw HTML is shown, not run: %s',
    (source) => {
      expect(show(source)).not.toMatch(/<(script|b|img)\b/)
      expect(show(source)).toContain('&lt;')
    },
  )

  test('a link leads to http or nowhere', () => {
    expect(show('[a](https://example.org)')).toContain('href="https://example.org"')
    expect(show('[a](javascript:alert(1))')).not.toContain('href')
  })
})
