import type { Derivation, DerivedChain } from './derivation'
import { printLatex, printLatexAnswer, printLatexCondition } from './printLatex'
import { printPlain, printPlainAnswer } from './printPlain'
import type { Answer, Tree } from './tree'
import type { Vocabulary } from './vocabulary'

/** An answer with its work in LaTeX, a row for each expression; reading it gives the same work again. */
export function printLatexWork(work: Answer | Derivation, vocabulary: Vocabulary): string {
  if (work.kind !== 'derivation') return printLatexAnswer(work, vocabulary)
  const print = (tree: Tree): string => printLatex(tree, work.vocabulary)
  const rows = rowsOf(work, print, {
    introduced: String.raw`\text{let } `,
    otherwise: String.raw`\text{otherwise: }`,
    all: String.raw`\text{in general: }`,
    heading: (condition) =>
      String.raw`\text{if } ${printLatexCondition(condition, work.vocabulary)}\text{:}`,
  })
  return `\\begin{aligned} ${rows.map((row) => `&${row}`).join(' \\\\ ')} \\end{aligned}`
}

/** An answer with its work as plain text, a line for each expression; reading it gives the same work again. */
export function printPlainWork(work: Answer | Derivation, vocabulary: Vocabulary): string {
  if (work.kind !== 'derivation') return printPlainAnswer(work, vocabulary)
  const print = (tree: Tree): string => printPlain(tree, work.vocabulary)
  return rowsOf(work, print, {
    introduced: 'let ',
    otherwise: 'otherwise:',
    all: 'in general:',
    heading: (condition) => {
      const indicator = printPlain({ kind: 'indicator', condition, span: [0, 0] }, work.vocabulary)
      return `if ${indicator.slice('1['.length, -1)}:`
    },
  }).join('\n')
}

interface Words {
  readonly introduced: string
  readonly otherwise: string
  /** Takes back what a heading said. */
  readonly all: string
  readonly heading: (condition: DerivedChain['under'][number]['condition']) => string
}

function rowsOf(
  { chains }: Derivation,
  print: (tree: Tree) => string,
  words: Words,
): readonly string[] {
  let under: DerivedChain['under'] | null = null
  return chains.flatMap((derived) => {
    const isUnheaded = under === null && derived.under.length === 0
    const rows = isUnheaded || derived.under === under ? [] : [headingOf(derived.under, words)]
    under = derived.under
    const [first, ...rest] = derived.chain.expressions.map(print)
    if (first === undefined) return rows
    const { defines, continues } = derived
    if (defines !== null) {
      const [body, ...more] = rest
      const entry = defines.parameters.length === 0 ? '' : `_{${defines.parameters.join(',')}}`
      rows.push(`${words.introduced}${first}${entry} = ${body ?? ''}`)
      return [...rows, ...more.map((one) => `= ${one}`)]
    }
    return [...rows, `${continues ? '= ' : ''}${first}`, ...rest.map((one) => `= ${one}`)]
  })
}

function headingOf(under: DerivedChain['under'], words: Words): string {
  const [only] = under
  if (only === undefined) return words.all
  return only.holds ? words.heading(only.condition) : words.otherwise
}
