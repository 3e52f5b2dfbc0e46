import type { Locale } from '@/lib/question/question'
import { caretWords } from './caretWords'
import { type KeyNames, keyNames } from './keyNames'
import { SPOKEN } from './speak'

/** Signs of LaTeX that are called as their keys are. */
const SIGNS: Readonly<Record<string, keyof KeyNames>> = {
  '+': 'plus',
  '-': 'minus',
  '=': 'equals',
  ',': 'comma',
  ':': 'colon',
  '.': 'point',
  '%': 'percent',
  '(': 'open',
  ')': 'close',
  '<': 'less',
  '>': 'greater',
  '|': 'bars',
  _: 'index',
  '^': 'power',
  lt: 'less',
  gt: 'greater',
  le: 'atMost',
  ge: 'atLeast',
  leq: 'atMost',
  geq: 'atLeast',
  ne: 'unequal',
  neq: 'unequal',
  times: 'times',
  cdot: 'times',
  odot: 'elementProduct',
  oslash: 'elementQuotient',
  partial: 'partial',
  frac: 'fraction',
  sqrt: 'root',
  sum: 'sum',
  prod: 'product',
  lVert: 'norm',
  Vert: 'norm',
}

/** What sets letters and says nothing. */
const SILENT = new Set(['left', 'right', 'mathbf', 'mathbb', 'limits'])

const TOKEN = /\\(?:operatorname|mathrm|text)\{(\w+)\}|\\([A-Za-z]+)|\\?([^\s{}\\])/g

/**
 * A piece of a formula's LaTeX token by token, for who hears the page: `_{k}^2` is "index k power 2". A piece need not be a
 * formula, so no tree is asked for.
 */
export function spellLatex(latex: string, locale: Locale): string {
  const { letters, accents } = SPOKEN[locale]
  const names = keyNames(locale)
  const say = (token: string): string => {
    const sign = Object.hasOwn(SIGNS, token) ? SIGNS[token] : undefined
    if (sign !== undefined) return names[sign]
    if (token === 'placeholder') return caretWords(locale).empty
    return accents[token.replace(/^wide/, '')] ?? letters[token] ?? token
  }
  return [...latex.matchAll(TOKEN)]
    .map(([, word, command, sign]) => word ?? command ?? sign ?? '')
    .filter((token) => !SILENT.has(token))
    .map(say)
    .join(' ')
}
