import fc from 'fast-check'
import { printLatex } from './printLatex'
import { printPlain } from './printPlain'
import { trees } from './treeArbitrary.fixture'
import type { Format, Vocabulary } from './vocabulary'

/** A text as it may be handed in. */
export interface HostileText {
  readonly text: string
  readonly format: Format
}

/** Pieces of real answers in both spellings, sane and broken, one kind a line. */
const PIECES = String.raw`
\hat{y}_k \hat{y} yhat ŷ z^{[2]} z_k z_j^{[2]} W D_a K Z L i j k q T
\frac{ \frac }{ { } ( ) [ ] \left( \right) \left\{ \right. | \| ‖ \langle \rangle ⌊ ⌋
+ - − * · \cdot \times × / ^ _ ^{ _{ ' = \ne ≠ < \le , ; : ? & \\ and or .* .^
1 2 0.5 1e-3 12 9999 1e308 e e^ \exp log \log sum( \sum_{j=1}^{K} \sum_{j\ne k} Σ \sum \max_j max(
d( ∂ \partial \frac{\partial \nabla_z det( inv( eye( ones( 1[ delta( softmax( norm( diag( kron( vcat(
\begin{cases} \end{cases} \begin{aligned} \end{aligned} \begin{bmatrix} \end{bmatrix} \substack{
\text{if} \text{若} \text{ if otherwise 若 当 时 否则 其它 时为 且
， ； （ ） ＝ ＋１ ₖ ² ᵀ ⁻ˣ ½ \delta_{ik} δ \mathbf \mathbb{1} \mathbb{R} ∈ … \dots
\placeholder{} \href \ \sqrt \sqrt[3]{ \operatorname{softmax} \hat \hat{ \tag{ \not \placeholder[
🙂 𝟙 " # % ~ $ . @ \\[2pt] \begin{array}{ll} \end{array} \begin{subarray} \mathrm{d} \overline{`
  .split(/\s+/)
  .filter((piece) => piece !== '')
  .concat(' ', '\n', '\u0302', '\ud835', '\u0000', '\u202e', 'ﬁ')

/** What is wrapped round itself, or said over and over. */
const NESTED: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['\\frac{1}{', '}'],
  ['\\sqrt{', '}'],
  ['exp(', ')'],
  ['e^{', '}'],
  ['x^(', ')'],
  ['|', '|'],
  ['‖', '‖'],
  ['sum(', ', j=1:K)'],
  ['max(1, ', ')'],
  ['d(', ', z[k])'],
  ['1[0 < ', ']'],
  ['\\hat{', '}'],
  ['\\text{', '}'],
  ['\\begin{aligned}', '\\end{aligned}'],
  ['\\begin{cases}', '&i=k\\end{cases}'],
  ['z[', ']'],
  ['z_{', '}'],
  ['i=k ? 1 : ', ''],
  ['-', ''],
  ['√', ''],
  ['log ', ''],
  ['Z^', ''],
  ['1/', ''],
  ['Σ_j ', ''],
  ['⟨', ',1⟩'],
]

/** What would take an age to work out, could it be written. */
const HUGE = [
  '9^9^9^9^9',
  '10^(10^(10^10))',
  'exp(exp(exp(exp(exp(Z)))))',
  'sum(j, j = 1:10^12)',
  'sum(sum(sum(sum(i j, i = 1:10^9), j = 1:10^9), k = 1:10^9), l = 1:10^9)',
  'prod(prod(prod(2, i = 1:K^K), j = 1:K^K), k = 1:K^K)',
  'sum(exp(z[j])^j, j = 1:K^9)',
  'ones(100000, 100000)',
  'eye(10^8)',
  'sum(eye(K^5))',
  'det(eye(5000))',
  'inv(ones(3000, 3000))',
  'kron(kron(kron(eye(K), eye(K)), kron(eye(K), eye(K))), kron(eye(K), eye(K)))',
  'kron(ones(99,99), ones(99,99))',
  'eye(K)^(10^9)',
  'eye(3)^-99999999',
  'd(d(sum(exp(z[j]), j = 1:K)^100, z[i]), z[k])',
  '1e308 * 1e308',
  '1e-308 * 1e-308',
  `1e${'9'.repeat(40)}`,
  '0.'.padEnd(900, '3'),
  '9'.repeat(900),
  `${'\\frac{1}{'.repeat(40)}Z${'}'.repeat(40)}`,
  'sum(1/j^2, j = 1:100000000)',
  'sum(sum(sum(sum(1, i = 1:K), j = 1:K), k = 1:K), l = 1:K)',
  'max(z[j]^(10^6), j)',
  'floor(10^300)',
  'Z^(10^6) / Z^(10^6 - 1)',
  'root(Z, 10^9)',
  'log(log(log(Z)))',
]

/** Plain formulas over a vocabulary that mostly fit a question: what passes reading goes on to be worked out. */
function formulas(vocabulary: Vocabulary): fc.Arbitrary<string> {
  const names = (role: string): readonly string[] =>
    vocabulary.symbols.filter((one) => one.role === role).map((one) => one.name)
  const index = fc.constantFrom('1', ...names('index'))
  const size = fc.constantFrom('2', ...names('size'))
  const quantity = fc.constantFrom('1', ...names('quantity'))
  const { scalar } = fc.letrec<{ scalar: string; term: string }>((tie) => ({
    term: fc.oneof(
      { maxDepth: 5, depthSize: 'small' },
      fc.oneof(
        quantity,
        size,
        fc.constantFrom('0', '2', '0.5', '1e-3', 'e', 'pi', '7'),
        fc.tuple(quantity, index).map(([of, at]) => `${of}[${at}]`),
        fc.tuple(quantity, index, index).map(([of, row, column]) => `${of}[${row},${column}]`),
      ),
      tie('scalar').map((inner) => `(${inner})`),
      fc
        .tuple(
          fc.constantFrom(
            'exp',
            'log',
            'sqrt',
            'abs',
            'sin',
            'tanh',
            'sigmoid',
            'relu',
            'sum',
            'norm',
            'softmax',
            'logsumexp',
            'diag',
            'trace',
            'mean',
            'sign',
            'floor',
            'inv',
            'det',
            'max',
            'vec',
          ),
          tie('scalar'),
        )
        .map(([called, inner]) => `${called}(${inner})`),
      fc
        .tuple(
          fc.constantFrom('sum', 'prod', 'max', 'min'),
          tie('scalar'),
          fc.constantFrom('j', 'k'),
          fc.option(size),
        )
        .map(([word, body, at, to]) => `${word}(${body}, ${at}${to === null ? '' : ` = 1:${to}`})`),
      fc
        .tuple(tie('scalar'), quantity, fc.option(index))
        .map(([of, by, at]) => `d(${of}, ${by}${at === null ? '' : `[${at}]`})`),
      fc
        .tuple(tie('scalar'), fc.constantFrom('<', '=', '!=', '>='), tie('scalar'))
        .map(([left, relation, right]) => `(${left} ${relation} ${right} ? ${right} : ${left})`),
      tie('term').map((inner) => `(${inner})'`),
    ),
    scalar: fc
      .array(
        fc.tuple(fc.constantFrom(' + ', ' - ', ' * ', ' / ', ' .* ', ' ^ ', ' '), tie('term')),
        { minLength: 1, maxLength: 3 },
      )
      .map((terms) => terms.map(([sign, term], at) => (at === 0 ? term : sign + term)).join('')),
  }))
  return scalar
}

/** A text with pieces put in, left out, said twice or set over others. */
function mutated(texts: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.constantFrom('insert', 'delete', 'repeat', 'replace'),
    fc.nat(1000),
    fc.nat(12),
    fc.constantFrom(...PIECES),
  )
  return fc.tuple(texts, fc.array(change, { minLength: 1, maxLength: 4 })).map(([text, changes]) =>
    changes.reduce((before, [kind, place, length, piece]) => {
      const at = place % (before.length + 1)
      const [left, middle, right] = [
        before.slice(0, at),
        before.slice(at, at + length),
        before.slice(at + length),
      ]
      if (kind === 'insert') return left + piece + middle + right
      if (kind === 'delete') return left + right
      return left + (kind === 'repeat' ? middle.repeat(3) : piece) + right
    }, text),
  )
}

/** Ways to write a plain answer that leave its value alone: what is right stays right, and is confirmed. */
const REWRITTEN: readonly ((text: string) => string)[] = [
  (text) => `(${text})`,
  (text) => `-(-(${text}))`,
  (text) => `2 * (${text}) / 2`,
  (text) => `(${text}) + 0 * 7`,
  (text) => `((${text})')'`,
  (text) => `(1/3) * (${text}) * 3`,
  (text) => `(${text}) * exp(0)`,
]

/**
 * Texts to try a reader or grader with, most of them faulty: formulas by a grammar, trees printed, real answers mutated,
 * soups of pieces and of Unicode, deep nesting, huge sums and powers, lines and answers beyond the bounds.
 */
export function hostileTexts(
  vocabulary: Vocabulary,
  answers: readonly string[],
): fc.Arbitrary<HostileText> {
  const written = formulas(vocabulary)
  const soup = (maxLength: number) =>
    fc.array(fc.constantFrom(...PIECES), { maxLength }).map((pieces) => pieces.join(''))
  const real = fc.oneof(written, fc.constantFrom('1', ...answers))
  const rewritten = fc
    .tuple(
      fc.constantFrom('1', ...answers),
      fc.constantFrom(...REWRITTEN),
      fc.constantFrom(...REWRITTEN),
    )
    .map(([text, inner, outer]) => outer(inner(text)))
  const nested = fc
    .tuple(fc.constantFrom(...NESTED), fc.constantFrom(3, 8, 30, 49, 51, 99, 400, 900), real)
    .map(([[open, close], times, core]) => open.repeat(times) + core + close.repeat(times))
  const long = fc
    .tuple(fc.constantFrom(...PIECES, ...answers), fc.constantFrom('', ' ', '+', '\n', '=', '*'))
    .chain(([piece, joint]) =>
      fc.constantFrom(50, 300, 2000).map((length) => {
        const unit = piece + joint
        return unit.repeat(Math.ceil(length / Math.max(1, unit.length)))
      }),
    )
  const texts = fc.oneof(
    { weight: 6, arbitrary: written },
    { weight: 4, arbitrary: mutated(real) },
    { weight: 2, arbitrary: rewritten },
    { weight: 3, arbitrary: soup(40) },
    { weight: 1, arbitrary: soup(400) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
    { weight: 1, arbitrary: nested },
    { weight: 1, arbitrary: fc.oneof(fc.constantFrom(...HUGE), mutated(fc.constantFrom(...HUGE))) },
    { weight: 1, arbitrary: long },
  )
  const formats = fc.constantFrom<Format>('plain', 'latex')
  const made = fc.record({ text: texts, format: formats })
  const roles = new Set(vocabulary.symbols.map((one) => one.role))
  if (roles.size < 3) return made
  const printed = fc.tuple(trees(vocabulary), formats).map(
    ([tree, format]): HostileText => ({
      text: format === 'plain' ? printPlain(tree, vocabulary) : printLatex(tree, vocabulary),
      format,
    }),
  )
  return fc.oneof({ weight: 8, arbitrary: made }, { weight: 1, arbitrary: printed })
}
