/** An expression of the corpus, before it is spelled for one system or another. */
export type Expression =
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly argument: Expression }
  | {
      readonly kind: 'binary'
      readonly operator: Operator
      readonly left: Expression
      readonly right: Expression
    }

export type Operator = '+' | '-' | '*' | '/' | '^'

/** The functions of one argument that the corpus uses; `log` is the natural logarithm. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  'exp log sqrt abs sin cos tan sec csc cot sinh cosh tanh sech arcsin arccos arctan'.split(' '),
)

const TOKEN = /\s*(\d+(?:\.\d+)?|[a-z][a-z0-9]*|[-+*/^()])/y

/**
 * Reads the corpus' own notation: decimals, lower-case names, `+ - * / ^` with every product written out, brackets, and
 * functions with brackets. `^` binds first and takes a signed exponent, then `* /`, then a sign, then `+ -`.
 * Throws at whatever else stands there: the corpus is at fault.
 */
export function readNotation(text: string): Expression {
  const tokens = tokensOf(text)
  let next = 0
  const peek = (): string | undefined => tokens[next]
  const take = (wanted?: string): string => {
    const token = tokens[next]
    if (token === undefined || (wanted !== undefined && token !== wanted)) {
      throw new Error(`${text}: expected ${wanted ?? 'more'}, found ${token ?? 'the end'}`)
    }
    next += 1
    return token
  }
  const sum = (): Expression => {
    let left = product()
    for (let operator = peek(); operator === '+' || operator === '-'; operator = peek()) {
      take()
      left = { kind: 'binary', operator, left, right: product() }
    }
    return left
  }
  const product = (): Expression => {
    if (peek() === '-') {
      take()
      return { kind: 'negative', of: product() }
    }
    let left = power()
    for (let operator = peek(); operator === '*' || operator === '/'; operator = peek()) {
      take()
      left = { kind: 'binary', operator, left, right: signed() }
    }
    return left
  }
  const signed = (): Expression => {
    if (peek() !== '-') return power()
    take()
    return { kind: 'negative', of: signed() }
  }
  const power = (): Expression => {
    const left = atom()
    if (peek() !== '^') return left
    take()
    return { kind: 'binary', operator: '^', left, right: signed() }
  }
  const atom = (): Expression => {
    const token = take()
    if (token === '(') return closed()
    if (/^\d/.test(token)) return { kind: 'number', digits: token }
    if (!/^[a-z]/.test(token)) throw new Error(`${text}: ${token} starts no operand`)
    if (!FUNCTIONS.has(token)) return { kind: 'name', name: token }
    take('(')
    return { kind: 'call', name: token, argument: closed() }
  }
  const closed = (): Expression => {
    const inside = sum()
    take(')')
    return inside
  }
  const whole = sum()
  if (peek() !== undefined) throw new Error(`${text}: ${peek()} follows the end`)
  return whole
}

function tokensOf(text: string): readonly string[] {
  const tokens: string[] = []
  const pattern = new RegExp(TOKEN)
  while (pattern.lastIndex < text.trimEnd().length) {
    const at = pattern.lastIndex
    const token = pattern.exec(text)?.[1]
    if (token === undefined) throw new Error(`${text}: no token starts at ${at}`)
    tokens.push(token)
  }
  return tokens
}
