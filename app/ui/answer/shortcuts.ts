import type { DeclaredSymbol, Vocabulary } from '@/lib/expr/vocabulary'

/** What a part asks for that is written: a formula, a shape such as K × D, a number. */
export type Expects = 'formula' | 'shape' | 'number'

/** A string, or a value that holds only after the named kinds of symbol (MathLive's own form). */
export type Shortcut = string | { readonly value: string; readonly after: string }

const GREEK = [
  'alpha',
  'beta',
  'gamma',
  'delta',
  'epsilon',
  'zeta',
  'eta',
  'theta',
  'kappa',
  'lambda',
  'mu',
  'nu',
  'xi',
  'pi',
  'rho',
  'sigma',
  'tau',
  'phi',
  'chi',
  'psi',
  'omega',
  'Gamma',
  'Delta',
  'Theta',
  'Lambda',
  'Sigma',
  'Phi',
  'Psi',
  'Omega',
]

/** Functions that LaTeX has a command for, and those it has not. */
const COMMANDS = [
  'exp',
  'log',
  'ln',
  'max',
  'min',
  'det',
  'sin',
  'cos',
  'tan',
  'sinh',
  'cosh',
  'tanh',
]
const OPERATORS = [
  'softmax',
  'logsumexp',
  'sigmoid',
  'softplus',
  'relu',
  'leakyrelu',
  'sign',
  'diag',
  'vec',
  'mean',
  'kron',
  'inv',
  'norm',
  'trace',
]

/** Words for signs and brackets that both fields know. */
const SIGN_WORDS: Readonly<Record<string, string>> = {
  sum: '\\sum',
  prod: '\\prod',
  partial: '\\partial',
  nabla: '\\nabla',
  sqrt: '\\sqrt{#?}',
}

const SIGNS: Readonly<Record<string, string>> = {
  '!=': '\\ne',
  '<=': '\\le',
  '>=': '\\ge',
  '**': '^',
  '.*': '\\odot',
  './': '\\oslash',
}

/**
 * The whole table of what typing turns into: the language's words and the question's own names. MathLive's table is
 * replaced by it, since that one makes other things of the same letters (`log(x)` becomes an index there).
 * A name of one letter, or with an index in it, is typed as it stands.
 */
export function shortcutsOf(vocabulary: Vocabulary, expects: Expects): Record<string, Shortcut> {
  const table: Record<string, Shortcut> = { ...SIGNS }
  for (const name of GREEK) table[name] = `\\${name}`
  for (const [word, latex] of typedWords(vocabulary, expects)) table[word] = latex
  if (expects === 'shape') {
    table['*'] = '\\times'
    table.x = { value: '\\times', after: 'letter+digit+symbol+closefence' }
  }
  return table
}

/** The words of the language and the question's own names, each with its LaTeX: the same in both fields. */
export function typedWords(vocabulary: Vocabulary, expects: Expects): ReadonlyMap<string, string> {
  const table = new Map(Object.entries(SIGN_WORDS))
  for (const name of COMMANDS) table.set(name, `\\${name}`)
  for (const name of OPERATORS) table.set(name, `\\operatorname{${name}}`)
  for (const symbol of expects === 'number' ? [] : vocabulary.symbols) {
    for (const spelling of typedSpellings(symbol)) table.set(spelling, symbol.tex)
  }
  return table
}

function typedSpellings(symbol: DeclaredSymbol): string[] {
  return [symbol.name, ...symbol.aliases].filter(
    (spelling) => /^[A-Za-z][A-Za-z0-9]+$/.test(spelling) && spelling !== symbol.tex,
  )
}
