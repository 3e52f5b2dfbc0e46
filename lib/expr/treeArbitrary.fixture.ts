import fc from 'fast-check'
import type { BoundIndex, Comparison, Condition, Span, Tree } from './tree'
import type { DeclaredSymbol, Vocabulary } from './vocabulary'

const NOWHERE: Span = [0, 0]

/** Spellings of every form that a question may declare, some of which begin alike. */
const SYMBOLS: readonly DeclaredSymbol[] = [
  { name: 'K', role: 'size', tex: 'K', aliases: [] },
  { name: 'D_a', role: 'size', tex: 'D_a', aliases: [] },
  { name: 'n', role: 'size', tex: 'n', aliases: [] },
  { name: 'x', role: 'quantity', tex: '\\mathbf{x}', aliases: ['X'] },
  { name: 'z2', role: 'quantity', tex: 'z^{[2]}', aliases: ['z'] },
  { name: 'z1', role: 'quantity', tex: 'z^{[1]}', aliases: [] },
  { name: 'W2', role: 'quantity', tex: 'W^{[2]}', aliases: ['W'] },
  { name: 'yhat', role: 'quantity', tex: '\\hat{y}', aliases: [] },
  { name: 'y', role: 'quantity', tex: 'y', aliases: [] },
  { name: 'd', role: 'quantity', tex: 'd', aliases: [] },
  { name: 'd_k', role: 'quantity', tex: 'd_k', aliases: [] },
  { name: 'theta', role: 'quantity', tex: '\\theta', aliases: [] },
  { name: 'loss', role: 'quantity', tex: '\\mathrm{loss}', aliases: [] },
  { name: 'A', role: 'quantity', tex: 'A', aliases: [], column: '\\mathbf{a}' },
  { name: 'v', role: 'quantity', tex: 'v', aliases: [], column: 'v' },
  { name: 'sigma', role: 'quantity', tex: '\\sigma', aliases: [] },
  { name: 'I', role: 'quantity', tex: 'I', aliases: [] },
  { name: 'x1', role: 'quantity', tex: 'x^{(1)}', aliases: [] },
  { name: 'i', role: 'index', tex: 'i', aliases: [] },
  { name: 'j', role: 'index', tex: 'j', aliases: [] },
  { name: 'k', role: 'index', tex: 'k', aliases: [] },
]

/** Vocabularies with a dozen or so symbols; the three indices are always there. */
export const vocabularies: fc.Arbitrary<Vocabulary> = fc
  .subarray([...SYMBOLS], { minLength: 8 })
  .map((some) => {
    const indices = SYMBOLS.filter((symbol) => symbol.role === 'index' && !some.includes(symbol))
    return { symbols: [...some, ...indices] }
  })

/** Trees that the reader can produce over a vocabulary. */
export function trees(vocabulary: Vocabulary): fc.Arbitrary<Tree> {
  const named = (role: DeclaredSymbol['role']): readonly Tree[] =>
    vocabulary.symbols.filter((symbol) => symbol.role === role).map((symbol) => leaf(symbol.name))
  const indexName = fc.constantFrom<Tree>(...named('index'))
  const sizeName = fc.constantFrom<Tree>(numeral('2'), ...named('size'))
  const quantity = fc.constantFrom<Tree>(numeral('7'), ...named('quantity'))
  const digits = fc.constantFrom('0', '1', '2', '10', '0.5', '0.01', '1e-3', '3.25')
  const array = fc
    .constantFrom<Tree>(numeral('7'), ...named('quantity'))
    .filter((tree) => tree.kind === 'name')
  const index = fc.oneof(
    indexName,
    sizeName,
    indexName.map((one) => binary('+', one, numeral('1'))),
    indexName.map((one) => binary('*', numeral('2'), one)),
    fc.constant(numeral('12')),
  )
  const entry = fc.oneof(
    fc.tuple(array, fc.array(index, { minLength: 1, maxLength: 2 })).map(
      ([of, indices]): Tree => ({
        kind: 'entry',
        array: of,
        indices,
        joined: false,
        span: NOWHERE,
      }),
    ),
    fc.tuple(array, indexName, indexName).map(
      ([of, first, second]): Tree => ({
        kind: 'entry',
        array: of,
        indices: [first, second],
        joined: true,
        span: NOWHERE,
      }),
    ),
    fc.tuple(array, indexName, fc.boolean()).map(([of, line, isRow]): Tree => {
      const whole = { kind: 'whole-axis', span: NOWHERE } as const
      const indices = isRow ? [line, whole] : [whole, line]
      return { kind: 'entry', array: of, indices, joined: false, span: NOWHERE }
    }),
  )
  const { tree } = fc.letrec<{ tree: Tree; condition: Comparison; range: Condition }>((tie) => ({
    condition: fc
      .tuple(fc.constantFrom('=', '!=', '<', '<=', '>', '>='), tie('tree'), tie('tree'))
      .map(([operator, left, right]) => ({
        kind: 'comparison',
        operator,
        left,
        right,
        span: NOWHERE,
      })),
    range: fc
      .tuple(indexName, fc.constantFrom('!=', '<', '>='), indexName)
      .map(([left, operator, right]) => ({
        kind: 'comparison',
        operator,
        left,
        right,
        span: NOWHERE,
      })),
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      { weight: 4, arbitrary: quantity },
      { weight: 2, arbitrary: digits.map(numeral) },
      { weight: 1, arbitrary: fc.constantFrom<Tree>(constant('e'), constant('pi')) },
      { weight: 1, arbitrary: sizeName },
      { weight: 4, arbitrary: entry },
      {
        weight: 1,
        arbitrary: tie('tree').map(
          (of): Tree => ({ kind: 'negation', operand: of, span: NOWHERE }),
        ),
      },
      {
        weight: 1,
        arbitrary: tie('tree').map(
          (of): Tree => ({ kind: 'transpose', operand: of, span: NOWHERE }),
        ),
      },
      {
        weight: 6,
        arbitrary: fc
          .tuple(
            fc.constantFrom('+', '-', '*', '/', '^', '.*', './', '.^'),
            tie('tree'),
            tie('tree'),
          )
          .map(([operator, left, right]) => binary(operator, left, right)),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(
            fc.constantFrom(
              'exp',
              'log',
              'sqrt',
              'bars',
              'norm',
              'maxnorm',
              'softmax',
              'sigmoid',
              'relu',
              'abs',
              'tanh',
              'trace',
              'inv',
            ),
            tie('tree'),
          )
          .map(
            ([name, of]): Tree => ({
              kind: 'call',
              function: name,
              primes: 0,
              arguments: [of],
              span: NOWHERE,
            }),
          ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('root', 'dot', 'norm', 'kron'), tie('tree'), digits)
          .map(
            ([name, of, second]): Tree => ({
              kind: 'call',
              function: name,
              primes: 0,
              arguments: [of, numeral(second)],
              span: NOWHERE,
            }),
          ),
      },
      {
        weight: 1,
        arbitrary: tie('tree').map(
          (of): Tree => ({
            kind: 'call',
            function: 'sigmoid',
            primes: 1,
            arguments: [of],
            span: NOWHERE,
          }),
        ),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(tie('tree'), indexName).map(
          ([of, one]): Tree => ({
            kind: 'entry',
            array: of,
            indices: [one],
            joined: false,
            span: NOWHERE,
          }),
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .array(fc.tuple(tie('tree'), tie('tree')), { minLength: 1, maxLength: 2 })
          .map((rows): Tree => ({ kind: 'matrix', rows, span: NOWHERE })),
      },
      {
        weight: 3,
        arbitrary: fc
          .tuple(
            fc.constantFrom('sum', 'product', 'max', 'min'),
            boundIndices(),
            fc.option(tie('range')),
            tie('tree'),
          )
          .map(
            ([reducer, indices, condition, body]): Tree => ({
              kind: 'reduction',
              reducer,
              indices,
              condition,
              body,
              span: NOWHERE,
            }),
          ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('tree'), fc.oneof(array, entry))
          .map(([of, by]): Tree => ({ kind: 'derivative', of, by, span: NOWHERE })),
      },
      {
        weight: 1,
        arbitrary: fc.tuple(tie('tree'), tie('condition'), tie('tree')).map(
          ([value, condition, rest]): Tree => ({
            kind: 'cases',
            branches: [
              { value, condition },
              { value: rest, condition: null },
            ],
            span: NOWHERE,
          }),
        ),
      },
      {
        weight: 1,
        arbitrary: tie('range').map(
          (condition): Tree => ({ kind: 'indicator', condition, span: NOWHERE }),
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('identity', 'ones', 'zeros'), fc.option(sizeName))
          .map(
            ([fill, rows]): Tree => ({ kind: 'filled', fill, rows, columns: null, span: NOWHERE }),
          ),
      },
    ),
  }))
  return tree
}

function boundIndices(): fc.Arbitrary<readonly BoundIndex[]> {
  const one = (name: string, from: Tree | null, to: Tree | null): BoundIndex => ({
    name,
    from,
    to,
    span: NOWHERE,
  })
  return fc.constantFrom<readonly BoundIndex[]>(
    [one('j', numeral('1'), numeral('9'))],
    [one('j', null, null)],
    [one('l', numeral('2'), null)],
    [one('l', null, numeral('5'))],
    [one('i', null, null), one('j', null, null)],
    [one('i', numeral('1'), numeral('3')), one('l', null, null)],
  )
}

function numeral(digits: string): Tree {
  return { kind: 'numeral', digits, span: NOWHERE }
}

function leaf(name: string): Tree {
  return { kind: 'name', name, span: NOWHERE }
}

function constant(name: 'e' | 'pi'): Tree {
  return { kind: 'constant', name, span: NOWHERE }
}

function binary(
  operator: '+' | '-' | '*' | '/' | '^' | '.*' | './' | '.^',
  left: Tree,
  right: Tree,
): Tree {
  return { kind: 'binary', operator, left, right, span: NOWHERE }
}
