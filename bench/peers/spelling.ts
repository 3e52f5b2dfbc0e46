import type { Expression } from './notation'

/** How one system spells what the corpus says; what is not named is spelled alike. */
export interface Spelling {
  readonly power: '^' | '**'
  /** A function's name, or the whole call made from its spelled argument. */
  readonly call: (name: string, argument: string) => string
  readonly name: (name: string) => string
}

const plainCall: Spelling['call'] = (name, argument) => `${name}(${argument})`

/** `arcsin` is `asin` with most; `abs` is `Abs` with SymPy. */
function renamed(names: Readonly<Record<string, string>>): Spelling['call'] {
  return (name, argument) => plainCall(names[name] ?? name, argument)
}

const ARCS = { arcsin: 'asin', arccos: 'acos', arctan: 'atan' }

/** Names of one letter stay; `z1` is read as z·1 by KAS, which knows `z_1`. */
const kasName: Spelling['name'] = (name) => name.replace(/^([a-z])(\d+)$/, '$1_$2')

/** KAS has no `exp`, and its `log` is that to base 10. */
const kasCall: Spelling['call'] = (name, argument) => {
  if (name === 'exp') return `e^(${argument})`
  return plainCall(name === 'log' ? 'ln' : name, argument)
}

const sameName: Spelling['name'] = (name) => name

/** The spelling that each system reads as the corpus means it. */
export const SPELLINGS = {
  nabla: { power: '^', call: plainCall, name: sameName },
  kas: { power: '^', call: kasCall, name: kasName },
  mathjs: { power: '^', call: renamed(ARCS), name: sameName },
  nerdamer: { power: '^', call: renamed(ARCS), name: sameName },
  sympy: { power: '**', call: renamed({ ...ARCS, abs: 'Abs' }), name: sameName },
} as const satisfies Readonly<Record<string, Spelling>>

const STRENGTH = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 4 } as const
const ATOM = 5

/**
 * Spells an expression for one system. Brackets stand wherever systems could part: around the base of a power that is a call
 * (KAS takes sin(x)^2 for sin(x^2)), every exponent but a bare number or name, a sign within a product, and a quotient before
 * a further factor.
 */
export function spell(expression: Expression, spelling: Spelling): string {
  const within = (inner: Expression, least: number): string => {
    const text = spell(inner, spelling)
    return strengthOf(inner) < least ? `(${text})` : text
  }
  switch (expression.kind) {
    case 'number':
      return expression.digits
    case 'name':
      return spelling.name(expression.name)
    case 'negative':
      return `-${within(expression.of, 2)}`
    case 'call':
      return spelling.call(expression.name, spell(expression.argument, spelling))
    case 'binary': {
      const { operator, left, right } = expression
      if (operator === '^') {
        const base = left.kind === 'call' ? `(${spell(left, spelling)})` : within(left, ATOM)
        return `${base}${spelling.power}${within(right, ATOM)}`
      }
      const strength = STRENGTH[operator]
      const isQuotient = left.kind === 'binary' && left.operator === '/'
      const first =
        isQuotient && strength === 2 ? `(${spell(left, spelling)})` : within(left, strength)
      return `${first}${operator}${within(right, strength + 1)}`
    }
  }
}

function strengthOf(expression: Expression): number {
  switch (expression.kind) {
    case 'number':
    case 'name':
    case 'call':
      return ATOM
    case 'negative':
      return 1
    case 'binary':
      return STRENGTH[expression.operator]
  }
}
