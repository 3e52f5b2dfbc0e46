import { describe, expect, test } from 'vitest'
import { printLatexWork, printPlainWork } from './printWork'
import { readWork } from './readWork'
import { SHEET } from './sheetVocabulary.fixture'
import { Unreadable } from './unreadable'
import { readChains as read } from './workClaims.fixture'

describe('a derivation in plain text', () => {
  test.each([
    ['ŷ_k\n= z_k', 'yhat[k] = z2[k]'],
    ['= z_k = ŷ_k', 'z2[k] = yhat[k]'],
    ['因为 Z 含 z_k\nŷ_k', 'yhat[k]'],
    ['ŷ_k = z_k\nso by the chain rule\n= Z', 'yhat[k] = z2[k] = Z'],
    ['ŷ_k = z_k (by the definition of softmax)\n= Z', 'yhat[k] = z2[k] = Z'],
    ['ŷ_k = z_k\n  + Z\n  - 1\n= Z', 'yhat[k] = z2[k] + Z - 1 = Z'],
    ['ˆy_k = Z yˆ_k (1 - ˆyk)', 'yhat[k] = Z * yhat[k] * (1 - yhat[k])'],
    ['yˆk = Z', 'unexpected-character at «ˆ»'],
    ['Z = xˆ2', 'unexpected-character at «ˆ»'],
    ['Z = z_k ⇒ ŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['Z = z_k; ŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['Let p = Z z_k. Then ŷ_k = p^2', 'Z * z2[k] = Z * z2[k]\nyhat[k] = (Z * z2[k])^2'],
    [
      '记 p_j = Z z_j，则 ŷ_k = p_k + p_i',
      'Z * z2[j] = Z * z2[j]\nyhat[k] = Z * z2[k] + Z * z2[i]',
    ],
    [
      '设 s_i = sum(z_j, j = 1:K) - z_i\nŷ_k = s_k',
      'sum(z2[j], j = 1:K) - z2[i] = sum(z2[j], j = 1:K) - z2[i]\nyhat[k] = sum(z2[j], j = 1:K) - z2[k]',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    ['若 i = k：ŷ_k = Z\n= z_k', '[i = k] yhat[k] = Z = z2[k]'],
    ['当 i ≠ k 时，ŷ_k = Z', '[i != k] yhat[k] = Z'],
    ['Case i = k:\nŷ_k = Z', '[i = k] yhat[k] = Z'],
    ['i = k: ŷ_k = Z\ni ≠ k: ŷ_k = z_k', '[i = k] yhat[k] = Z\n[i != k] yhat[k] = z2[k]'],
    ['ŷ_k = Z\nif i = k:\n= z_k', 'yhat[k] = Z\n[i = k] = z2[k]'],
    ['if i = k: ŷ_k = Z\notherwise: ŷ_k = z_k', '[i = k] yhat[k] = Z\nnot [i = k] yhat[k] = z2[k]'],
    ['若 i = k：ŷ_k = Z\nCombining, ŷ_k = z_k', '[i = k] yhat[k] = Z\nyhat[k] = z2[k]'],
    ['若 i = k：ŷ_k = Z\n综上，ŷ_k = z_k', '[i = k] yhat[k] = Z\nyhat[k] = z2[k]'],
    ['ŷ_k = Z\nwhere Z = z_k + 1', 'yhat[k] = Z\nZ = z2[k] + 1'],
    ['ŷ_k = Z if i = k\nŷ_k = z_k if i ≠ k', '[i = k] yhat[k] = Z\n[i != k] yhat[k] = z2[k]'],
    ['ŷ_k = Z, if i = k\n= z_k, otherwise', '[i = k] yhat[k] = Z\nnot [i = k] yhat[k] = z2[k]'],
    [
      'ŷ_k = Z\n= Z^2 (i = k)\n= Z\n= z_k (i ≠ k)\nŷ_k = 1',
      'yhat[k] = Z\n[i = k] = Z = Z^2 = Z\n[i != k] = Z = z2[k]\nyhat[k] = 1',
    ],
    [
      '若 i = k：\nŷ_k = Z，当 k = 1\n= z_k，当 k ≠ 1',
      '[i = k and k = 1] yhat[k] = Z\n[i = k and k != 1] yhat[k] = z2[k]',
    ],
    ['ŷ_k = Z (i = k)\n ŷ_k = z_k (i ≠ k)', '[i = k] yhat[k] = Z\n[i != k] yhat[k] = z2[k]'],
    [
      'ŷ_k = Z，其中 i = k\nŷ_k = z_k\nwhere i ≠ k',
      '[i = k] yhat[k] = Z\n[i != k] yhat[k] = z2[k]',
    ],
    ['ŷ_k = Z，其中 Z = z_k', 'yhat[k] = Z\nZ = z2[k]'],
    ['当 i = k 时为 Z，否则为 z_k', '{Z if i = k; z2[k] otherwise}'],
    ['ŷ_k = z_i Z，i, k = 1, …, K', 'yhat[k] = z2[i] * Z'],
    ['Z if i = k\nz_k otherwise', '{Z if i = k; z2[k] otherwise}'],
  ])('with cases: %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('an index bound in an introduced symbol is not mixed up with one put in', () => {
    expect(read('let p_i = sum(z_j z_i, j = 1:K)\nŷ_k = sum(p_j, j = 1:K)')).toBe(
      "sum(z2[j] * z2[i], j = 1:K) = sum(z2[j] * z2[i], j = 1:K)\nyhat[k] = sum(sum(z2[j'] * z2[j], j' = 1:K), j = 1:K)",
    )
  })
})

describe('labels before lines say nothing', () => {
  const cases = '[i = k] yhat[k] = Z\n[i != k] yhat[k] = z2[k]'
  test.each([
    ['（1）i = k：\nŷ_k = Z\n（2）i ≠ k：\nŷ_k = z_k', cases],
    ['(1) i = k\nŷ_k = Z\n(2) i ≠ k\nŷ_k = z_k', cases],
    ['(i) i = k: ŷ_k = Z\n(ii) i ≠ k: ŷ_k = z_k', cases],
    ['(a) i = k, ŷ_k = Z\n(b) i ≠ k, ŷ_k = z_k', cases],
    ['① 若 i = k，ŷ_k = Z\n② 若 i ≠ k，ŷ_k = z_k', cases],
    ['1) i = k:\nŷ_k = Z\n2) i ≠ k:\nŷ_k = z_k', cases],
    ['Case A: i = k\nŷ_k = Z\nCase B: i ≠ k\nŷ_k = z_k', cases],
    ['(1) Z = z_k\n(2) ŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['1. Z = z_k\n2. ŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['Step 1: Z = z_k\nStep 2: ŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['第一步：i = k 时，ŷ_k = Z\n第二步，i ≠ k 时，ŷ_k = z_k', cases],
    ['- i = k: ŷ_k = Z\n- i ≠ k: ŷ_k = z_k', cases],
    ['• i = k: ŷ_k = Z\n• i ≠ k: ŷ_k = z_k', cases],
    ['(1): i = k: ŷ_k = Z\n(2): i ≠ k: ŷ_k = z_k', cases],
    ['ŷ_k = Z\n- z_k', 'yhat[k] = Z - z2[k]'],
    ['Sol. ŷ_k = Z', 'yhat[k] = Z'],
    ['解：（1）当 i = k 时\nŷ_k = Z\n（2）当 i ≠ k 时\nŷ_k = z_k', cases],
    ['Case (i) i = k:\nŷ_k = Z\nCase (ii) i ≠ k:\nŷ_k = z_k', cases],
    ['情况①：i = k\nŷ_k = Z\n情况②：i ≠ k\nŷ_k = z_k', cases],
    ['Case 1 - i = k\nŷ_k = Z\nCase 2 - i ≠ k\nŷ_k = z_k', cases],
    ['【1】i = k：\nŷ_k = Z\n【2】i ≠ k：\nŷ_k = z_k', cases],
    ['- 当 i = k 时，ŷ_k = Z\n- 当 i ≠ k 时，ŷ_k = z_k', cases],
    ['- Z = z_k\n- ŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['* Z = z_k\n  = 1\n* ŷ_k = Z', 'Z = z2[k] = 1\nyhat[k] = Z'],
    ['(1)\nZ = z_k\n(2)\nŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['Step 1\nZ = z_k\nStep 2\nŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['First, Z = z_k\nSecond, ŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['1.Z = z_k\n2.ŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['I. Z = z_k\nII. ŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['⑴ Z = z_k\n⑵ ŷ_k = Z', 'Z = z2[k]\nyhat[k] = Z'],
    ['1) ŷ_k = Z\n2) = z_k', 'yhat[k] = Z = z2[k]'],
    ['(1) ŷ_k = Z\n(2) = z_k', 'yhat[k] = Z = z2[k]'],
    ['(1) Z +\n(2)(z_k)', 'Z + 2 * z2[k]'],
    ['(i) Z + 1 +\n(k)(Z)', 'i * Z + 1 + k * Z'],
    ['- Z = z_k', '-Z = z2[k]'],
    ['ŷ_k = Z\n- 1\n- z_k = Z', 'yhat[k] = Z - 1 - z2[k] = Z'],
    ['ŷ_k = Z\n(2) z_k = Z', 'yhat[k] = Z\n2 * z2[k] = Z'],
    ['(2)(Z + 1)\n= 2 Z + 2', '2 * (Z + 1) = 2 * Z + 2'],
    ['(1) + Z\n= (2)(Z)', '1 + Z = 2 * Z'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('at the start of an alignment', () => {
    const text = String.raw`\begin{aligned} (1)\quad & Z = z_k \\ (2)\quad & \hat y_k = Z \end{aligned}`
    expect(read(text, 'latex')).toBe('Z = z2[k]\nyhat[k] = Z')
  })

  test('in LaTeX', () => {
    const text = String.raw`\text{（1）} i = k \text{：} \\ \hat y_k = Z \\ \left(2\right) i \ne k \text{：} \\ \hat y_k = z_k`
    expect(read(text, 'latex')).toBe(cases)
  })
})

describe('numbers behind lines say nothing', () => {
  test.each([
    ['Z = z_k   (1)\nŷ_k = Z   (2)', 'Z = z2[k]\nyhat[k] = Z'],
    ['Z = z_k ……（1）\nŷ_k = Z ……（2）', 'Z = z2[k]\nyhat[k] = Z'],
    ['Z = z_k ①\nŷ_k = Z ②', 'Z = z2[k]\nyhat[k] = Z'],
    ['Z = z_k (1)\nŷ_k = Z (2)', 'Z = z2[k] * 1\nyhat[k] = Z * 2'],
    ['Z = z_k   (2)', 'ambiguous at «   (2)»'],
    ['Z = z_k -   (1)', 'Z = z2[k] - 1'],
    ['Z = z_k   (4)\nŷ_k = Z   (5)', 'Z = z2[k]\nyhat[k] = Z'],
    ['Z = z_k   (4)\nŷ_k = Z   (7)', 'ambiguous at «   (4)»'],
    ['Z = z_k ②', 'Z = z2[k]'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test.each([
    String.raw`Z &= z_k \quad (1) \\ \hat y_k &= Z \qquad (2)`,
    String.raw`Z &= z_k && (1) \\ \hat y_k &= Z && (2)`,
    String.raw`Z &= z_k \cdots\cdots (1) \\ \hat y_k &= Z ②`,
  ])('%s', (rows) => {
    const text = String.raw`\begin{align*} ${rows} \end{align*}`
    expect(read(text, 'latex')).toBe('Z = z2[k]\nyhat[k] = Z')
  })
})

test.each([
  [String.raw`1 & i = k \quad (2) \\ 0 & i \ne k \quad (3)`, '{1 if i = k; 0 if i != k}'],
  [String.raw`1 & i = k \\ 0 & \text{if } k = 1 \qquad (2)`, '{1 if i = k; 0 if k = 1}'],
  [String.raw`Z \quad (2) & i = k \\ 0 & i \ne k`, '{Z * 2 if i = k; 0 if i != k}'],
])('a number behind a condition of cases says nothing: %s', (rows, expected) => {
  expect(read(String.raw`\begin{cases} ${rows} \end{cases}`, 'latex')).toBe(expected)
})

describe('a derivation in LaTeX', () => {
  test.each([
    [
      String.raw`\begin{aligned} \hat y_k &= Z \\ &= z_k \end{aligned} \text{若 } i = k \text{：} \begin{align*} \hat y_k &= z_k\end{align*}`,
      'yhat[k] = Z = z2[k]\n[i = k] yhat[k] = z2[k]',
    ],
    [
      String.raw`\text{令 } p = \frac{Z}{2} \\ \hat y_k = p \Rightarrow Z = 2p`,
      'Z / 2 = Z / 2\nyhat[k] = Z / 2\nZ = 2 * (Z / 2)',
    ],
    [
      String.raw`\text{If $i \ne k$:} \\ \hat y_k = Z \\ = \begin{cases} 1 & i = k \\ 2 & i \ne k \end{cases}`,
      '[i != k] yhat[k] = Z = {1 if i = k; 2 if i != k}',
    ],
    [String.raw`\text{Let } \bar{x} = Z \\ \hat y_k = \bar{x}`, 'Z = Z\nyhat[k] = Z'],
    [String.raw`\hat y_k = Z \quad \text{(chain rule)} \\ = z_k`, 'yhat[k] = Z = z2[k]'],
    [
      String.raw`\hat y_k = Z \text{（当 }i = k\text{ 时）} \\ \hat y_k = z_k \text{（当 }i \ne k\text{ 时）}`,
      '[i = k] yhat[k] = Z\n[i != k] yhat[k] = z2[k]',
    ],
    [
      String.raw`\hat y_k = Z \text{（其中 }i = k\text{）} \\ \hat y_k = z_k \text{（其中 }i \ne k\text{）}`,
      '[i = k] yhat[k] = Z\n[i != k] yhat[k] = z2[k]',
    ],
    [String.raw`\hat y_k = Z \text{ (where $Z$ is the sum)}`, 'yhat[k] = Z'],
    [
      String.raw`\hat y_k = Z \quad\text{(if $i = k$)} \\ = z_k \quad\text{(if $i \ne k$)}`,
      '[i = k] yhat[k] = Z\n[i != k] yhat[k] = z2[k]',
    ],
  ])('%s', (text, expected) => {
    expect(read(text, 'latex')).toBe(expected)
  })
})

describe('a derivation that was read', () => {
  const text = `let p_j = Z z_j
ŷ_k = p_k
= Z z_k
if i = k:
= Z z_i
otherwise: ŷ_k = Z
in general: ŷ_k = z_k`

  test.each([
    ['plain', printPlainWork],
    ['latex', printLatexWork],
  ] as const)('is read the same when printed: %s', (format, print) => {
    const reading = readWork(text, { format: 'plain', vocabulary: SHEET, free: ['i', 'k'] })
    if (reading.kind === 'unreadable') throw new Error(reading.error.code)
    expect(read(print(reading.value, SHEET), format)).toBe(read(text))
  })
})

describe('lines of LaTeX that end without \\\\', () => {
  test.each([
    [
      '若 i = k：\n\\hat y_k = Z = z_k\n若 i \\ne k：\n\\hat y_k = Z',
      '[i = k] yhat[k] = Z = z2[k]\n[i != k] yhat[k] = Z',
    ],
    ['记 p = Z z_k\n\\hat y_k = p', 'Z * z2[k] = Z * z2[k]\nyhat[k] = Z * z2[k]'],
    ['\\hat y_k = Z\n + z_k', 'yhat[k] = Z + z2[k]'],
    [
      '\\hat y_k = \\begin{cases} 1 & \n\\text{if } i = k \\\\ 2 & \n\\text{if } i \\ne k \\end{cases}',
      'yhat[k] = {1 if i = k; 2 if i != k}',
    ],
  ])('%s', (text, expected) => {
    expect(read(text, 'latex')).toBe(expected)
  })
})

test.each(['时', 'if ', 'where ', 'otherwise ', String.raw`\text{if},`, 'Z = Z, '])(
  'as many words of cases as a text may hold are no deeper than one: %s',
  (unit) => {
    const text = Array(50)
      .fill(unit.repeat(1900 / unit.length))
      .join('\n')
    expect(read(text, 'latex')).toMatch(/ at «/)
  },
)

test('introduced symbols do not grow without end', () => {
  const doubling = Array.from({ length: 20 }, (_, at) => {
    const [own, before] = [`q${at}`, at === 0 ? 'Z' : `q${at - 1}`]
    return `let ${own} = ${before} ${before} + ${before}`
  })
  const text = [...doubling, 'ŷ_k = q19'].join('\n')
  expect(() => read(text)).toThrow(Unreadable)
})

describe('what is no derivation', () => {
  test.each([
    ['let p = p + 1\nŷ_k = p', 'circular-definition at «p»'],
    ['let p(z_k) = Z\nŷ_k = p(z_k)', 'introduced-with-brackets at «p»'],
    [`ŷ_k${' = ŷ_k'.repeat(130)}`, `too-many-steps at «ŷ_k${' = ŷ_k'.repeat(130)}»`],
    ['let p = Z', 'no-formula at «let p = Z»'],
    ['we get the chain rule', 'no-formula at «we get the chain rule»'],
    ['ŷ_k\nZ', 'unjoined at «Z»'],
    ['ŷ_k = Z\n(z_k + 1)', 'unjoined at «(z_k + 1)»'],
    ['ŷ_k = Z\n(z_k + 1)\n= 1', 'unjoined at «(z_k + 1)»'],
    ['ŷ_k = Z\nZ = q', 'unknown-symbol at «q»'],
    ['ŷ_k = Z\nZ ≈ z_k', 'relation-in-answer at «≈»'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

test.each([
  ['ŷ_k = Z\nso\n(z_k + 1)', 'yhat[k] = Z\nz2[k] + 1'],
  ['Z = 2\nz_k (1 - z_k)', 'Z = 2\nz2[k] * (1 - z2[k])'],
  ['(1) ŷ_k = Z\n(2) (z_k + 1)', 'yhat[k] = Z\nz2[k] + 1'],
])('a line of its own that no factor could be: %s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test('a line of LaTeX that is set in may be a factor of the one above', () => {
  const rows = (gap: string) =>
    String.raw`\begin{aligned} \hat y_k &= Z \\ &${gap} \frac{1}{Z} \\ &= z_k \end{aligned}`
  expect(read(rows(''), 'latex')).toBe('yhat[k] = Z\n1 / Z = z2[k]')
  expect(read(rows(String.raw`\quad`), 'latex')).toBe(String.raw`unjoined at «\frac{1}{Z}»`)
  expect(read(rows(String.raw`\quad \cdot`), 'latex')).toBe('yhat[k] = Z * (1 / Z) = z2[k]')
})

test('a line with a lone = is at fault, not the one below it', () => {
  const reading = readWork('ŷ_k\n=\n= Z', { format: 'plain', vocabulary: SHEET, free: ['i', 'k'] })
  expect(reading).toMatchObject({ error: { code: 'expected', found: '', span: [4, 5] } })
})

test('what may be read in two ways is offered with the rest of its line alone', () => {
  const reading = readWork('ŷ_k = Z\n= (1/2 Z) z_k\n= Z', {
    format: 'plain',
    vocabulary: SHEET,
    free: ['i', 'k'],
  })
  expect(reading).toMatchObject({
    error: { code: 'ambiguous', readings: ['= ((1/2) Z) z_k', '= (1/(2 Z)) z_k'] },
  })
})
