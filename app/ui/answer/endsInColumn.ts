import type { Vocabulary } from '@/lib/expr/vocabulary'

/**
 * Whether a formula's LaTeX ends in the name of columns, with or without an index (`\mathbf{x}`, `x_{j}`): a round bracket in an
 * exponent there holds a column's number.
 */
export function endsInColumn(latex: string, { symbols }: Vocabulary): boolean {
  const base = latex.replace(/_(?:\{[^{}]*\}|.)$/, '').trimEnd()
  return symbols.some(({ column }) => {
    if (column === undefined) return false
    return [column, withoutBold(column)].some((name) => endsInName(base, name))
  })
}

/** Bold type makes no difference, and nobody types it. */
function withoutBold(name: string): string {
  return name.replace(/\\(?:mathbf|boldsymbol)\s*\{([^{}]*)\}/g, '$1')
}

/** `x` ends `wx` and not `\max`. */
function endsInName(latex: string, name: string): boolean {
  return latex.endsWith(name) && (name.startsWith('\\') || !/\\[A-Za-z]+$/.test(latex))
}
