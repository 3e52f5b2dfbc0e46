import type { Derivation } from '@/lib/expr/derivation'
import { endsOpen, fits, type Level, levelOf } from '@/lib/expr/precedence'
import { spell } from '@/lib/expr/spellings'
import type { Answer, Binary, Condition, Entry, Reduction, Tree } from '@/lib/expr/tree'
import type { DeclaredSymbol, Vocabulary } from '@/lib/expr/vocabulary'
import type { Locale } from '@/lib/question/question'
import { spokenEn } from './en/spoken'
import type { SpokenWords } from './spokenWords'
import { spokenZhCN } from './zhCN/spoken'

/** The words of a language for formulas. */
export const SPOKEN: Readonly<Record<Locale, SpokenWords>> = { en: spokenEn, 'zh-CN': spokenZhCN }

interface Speech {
  readonly words: SpokenWords
  readonly declared: ReadonlyMap<string, DeclaredSymbol>
}

/**
 * An answer as a person reads it out, for who hears the page: every bracket that the tree needs is said, and none else, so
 * that two trees never sound the same.
 */
export function speak(answer: Answer | Derivation, vocabulary: Vocabulary, locale: Locale): string {
  const words = SPOKEN[locale]
  const speech = speechOf(words, answer.kind === 'derivation' ? answer.vocabulary : vocabulary)
  switch (answer.kind) {
    case 'chain':
      return spokenChain(answer.expressions, speech)
    case 'derivation':
      return answer.chains
        .map(({ chain, continues }) => {
          const said = spokenChain(chain.expressions, speech)
          return continues ? `${words.relations['=']} ${said}` : said
        })
        .join(`${words.stop} `)
    case 'shape': {
      if (answer.axes.length === 0) return words.scalarShape
      const axes = answer.axes.map((axis) =>
        answer.axes.length > 1 ? at('product', axis, speech) : spoken(axis, speech),
      )
      return axes.join(` ${words.times} `)
    }
  }
}

/** A declared symbol by itself, as it is printed: `\hat{y}` is "y hat", `z^{[2]}` is "z superscript 2". */
export function speakSymbol(symbol: DeclaredSymbol, locale: Locale): string {
  return spokenSymbol(symbol, symbol.tex, SPOKEN[locale])
}

function speechOf(words: SpokenWords, { symbols }: Vocabulary): Speech {
  return { words, declared: new Map(symbols.map((symbol) => [symbol.name, symbol])) }
}

function spokenChain(expressions: readonly Tree[], speech: Speech): string {
  return expressions.map((one) => spoken(one, speech)).join(` ${speech.words.relations['=']} `)
}

function spoken(tree: Tree, speech: Speech): string {
  const { words } = speech
  const say = (inner: Tree) => spoken(inner, speech)
  switch (tree.kind) {
    case 'numeral':
      return spokenNumeral(tree.digits, words)
    case 'constant':
      return spokenLetter(tree.name, words)
    case 'name':
      return spokenName(tree.name, speech)
    case 'entry':
      return spokenEntry(tree, speech)
    case 'negation':
      return words.negative(at('product', tree.operand, speech))
    case 'transpose':
      return words.transposed(single(tree.operand, speech))
    case 'binary':
      return spokenBinary(tree, speech)
    case 'call': {
      const own = words.calls[tree.function]
      if (own !== undefined && tree.primes === 0)
        return own(tree.arguments.map((one) => single(one, speech)))
      const [only, more] = tree.arguments
      const given =
        only !== undefined && more === undefined
          ? single(only, speech)
          : words.bracketed(tree.arguments.map(say).join(', '))
      return words.call(tree.function, tree.primes, given)
    }
    case 'matrix':
      return words.matrix(tree.rows.map((row) => row.map(say)))
    case 'reduction':
      return spokenReduction(tree, speech)
    case 'derivative':
      return words.derivative(single(tree.of, speech), say(tree.by))
    case 'cases':
      return words.cases(
        tree.branches.map(({ value, condition }) => ({
          value: say(value),
          condition: condition === null ? null : spokenCondition(condition, speech),
        })),
      )
    case 'indicator':
      return spokenIndicator(tree.condition, speech)
    case 'filled':
      return words.filled(
        tree.fill,
        [tree.rows, tree.columns]
          .filter((size) => size !== null)
          .map((size) => single(size, speech)),
      )
  }
}

/** In brackets where it holds together less than is wanted there. */
function at(wanted: Level, tree: Tree, speech: Speech): string {
  const said = spoken(tree, speech)
  return fits(levelOf(tree), wanted) ? said : speech.words.bracketed(said)
}

/** In brackets unless it is one name, number or entry. */
function single(tree: Tree, speech: Speech): string {
  const said = spoken(tree, speech)
  return isSingle(tree) ? said : speech.words.bracketed(said)
}

function isSingle(tree: Tree): boolean {
  switch (tree.kind) {
    case 'numeral':
    case 'constant':
    case 'name':
    case 'filled':
    case 'matrix':
    case 'cases':
      return true
    case 'entry':
      return isSingle(tree.array)
    default:
      return false
  }
}

function spokenBinary({ operator, left, right }: Binary, speech: Speech): string {
  const { words } = speech
  switch (operator) {
    case '+':
    case '-':
      return `${spoken(left, speech)} ${words.binary[operator]} ${at('product', right, speech)}`
    case '/':
      return isSingle(left) && isSingle(right)
        ? words.over(spoken(left, speech), spoken(right, speech))
        : words.fraction(spoken(left, speech), spoken(right, speech))
    case '^':
      return words.power(single(left, speech), single(right, speech))
    case '.^':
      return `${single(left, speech)} ${words.binary[operator]} ${single(right, speech)}`
    default: {
      const start = endsOpen(left)
        ? words.bracketed(spoken(left, speech))
        : at('product', left, speech)
      return `${start} ${words.binary[operator]} ${at('factor', right, speech)}`
    }
  }
}

function spokenReduction(tree: Reduction, speech: Speech): string {
  const { words } = speech
  const ranges = tree.indices
    .map(({ name, from, to }) =>
      words.range(
        spokenName(name, speech),
        from === null ? null : single(from, speech),
        to === null ? null : single(to, speech),
      ),
    )
    .join(` ${words.and} `)
  const said =
    tree.condition === null ? ranges : words.where(ranges, spokenCondition(tree.condition, speech))
  return words.reduction(tree.reducer, said, at('product', tree.body, speech))
}

function spokenCondition(condition: Condition, speech: Speech): string {
  const { words } = speech
  if (condition.kind === 'conjunction')
    return condition.all.map((one) => spokenCondition(one, speech)).join(` ${words.and} `)
  const { left, operator, right } = condition
  return `${spoken(left, speech)} ${words.relations[operator]} ${spoken(right, speech)}`
}

function spokenIndicator(condition: Condition, speech: Speech): string {
  const { words } = speech
  const isDelta =
    condition.kind === 'comparison' &&
    condition.operator === '=' &&
    condition.left.kind === 'name' &&
    condition.right.kind === 'name'
  return isDelta
    ? words.delta(spoken(condition.left, speech), spoken(condition.right, speech))
    : words.indicator(words.bracketed(spokenCondition(condition, speech)))
}

function spokenEntry({ array, indices }: Entry, speech: Speech): string {
  const { words, declared } = speech
  const symbol = array.kind === 'name' ? declared.get(array.name) : undefined
  const [row, number, more] = indices
  if (symbol?.column !== undefined && row?.kind === 'whole-axis' && more === undefined) {
    if (number !== undefined && number.kind !== 'whole-axis')
      return words.column(spokenSymbol(symbol, symbol.column, words), single(number, speech))
  }
  return words.indexed(
    single(array, speech),
    indices.map((one) => (one.kind === 'whole-axis' ? words.wholeAxis : single(one, speech))),
  )
}

function spokenName(name: string, { words, declared }: Speech): string {
  const symbol = declared.get(name)
  return symbol === undefined ? spokenLetter(name, words) : spokenSymbol(symbol, symbol.tex, words)
}

function spokenSymbol(symbol: DeclaredSymbol, tex: string, words: SpokenWords): string {
  const spelling = spell(tex, symbol) ?? spell(symbol.name, symbol)
  if (spelling === null) return symbol.name
  const { head, label, subscript } = spelling
  const letter = spokenLetter(head, words)
  const indexed =
    subscript === null ? letter : words.indexed(letter, [spokenLetter(subscript, words)])
  return label === null ? indexed : words.labelled(indexed, label.slice(1, -1))
}

/** A letter with its accent, which the reader has run together: `yhat`. */
function spokenLetter(head: string, { letters, accents }: SpokenWords): string {
  const own = letters[head.toLowerCase()]
  if (own !== undefined) return own
  const accent = Object.keys(accents)
    .sort((a, b) => b.length - a.length)
    .find((one) => head.endsWith(one) && head.length > one.length)
  if (accent === undefined) return head
  const bare = head.slice(0, -accent.length)
  return `${letters[bare.toLowerCase()] ?? bare} ${accents[accent]}`
}

function spokenNumeral(digits: string, words: SpokenWords): string {
  const [mantissa = '', exponent] = digits.toLowerCase().split('e')
  return exponent === undefined
    ? digits
    : words.scientific(mantissa, exponent.replace(/^\+/, '').replace('-', '−'))
}
