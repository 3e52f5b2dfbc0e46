import type { Vocabulary } from '@/lib/expr/vocabulary'

/**
 * Whether a formula's LaTeX ends in the name of columns, with or without an index (`\mathbf{x}`, `x_{j}`): a round bracket in an
 * exponent there holds a column's number.
 */
export function endsInColumn(latex: string, { symbols }: Vocabulary): boolean {
  const base = withoutBold(latex).replace(/_(?:\{[^{}]*\}|.)$/, '')
  return symbols.some(({ column }) => {
    return column !== undefined && endsInName(base, withoutBold(column))
  })
}

/** Bold type makes no difference: it is stripped down to the letter. */
function withoutBold(latex: string): string {
  return latex.replace(/\\(?:mathbf|boldsymbol)\s*(?:\{([^{}]*)\}|(.))/g, '$1$2').trimEnd()
}

/** `x` ends `wx` and not `\max`. */
function endsInName(latex: string, name: string): boolean {
  return latex.endsWith(name) && (name.startsWith('\\') || !/\\[A-Za-z]+$/.test(latex))
}
