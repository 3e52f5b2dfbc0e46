import { printLatex } from '@/lib/expr/printLatex'
import { readAnswer } from '@/lib/expr/read'
import type { ReadingError, ReadingWarning } from '@/lib/expr/readingError'
import type { Chain, Tree } from '@/lib/expr/tree'
import type { Format } from '@/lib/expr/vocabulary'
import { elaborate } from '@/lib/model/elaborate'
import { equalShapes, printShape, type Shape } from '@/lib/model/shape'
import type { PreparedFormula, PreparedValues } from './preparePart'

/** The expressions of an answer, elaborated; `shape` is that of the last one, the answer proper. */
export interface ReadChain {
  readonly kind: 'read'
  readonly expressions: readonly Tree[]
  readonly answer: Tree
  readonly shape: Shape
  readonly warnings: readonly ReadingWarning[]
}

/** Reads a text as a chain e₁ = e₂ = … and binds it in the part's scope. */
export function readChain(
  prepared: PreparedFormula,
  text: string,
  format: Format,
): ReadChain | { readonly kind: 'unreadable'; readonly error: ReadingError } {
  const { vocabulary } = prepared.question
  const { free } = prepared.scope
  const reading = readAnswer(text, { format, vocabulary, expects: 'formula', free })
  if (reading.kind === 'unreadable') return reading
  const { value, warnings } = reading
  if (value.kind === 'shape') {
    return { kind: 'unreadable', error: { code: 'formula-asked', span: value.span } }
  }
  return elaborateChain(prepared, value, warnings)
}

/** Binds every expression of a chain in the part's scope; all must have one shape. */
export function elaborateChain(
  prepared: PreparedValues,
  chain: Chain,
  before: readonly ReadingWarning[],
): ReadChain | { readonly kind: 'unreadable'; readonly error: ReadingError } {
  const { vocabulary } = prepared.question
  const { scope } = prepared
  const warnings: ReadingWarning[] = [...before]
  const expressions: { readonly tree: Tree; readonly shape: Shape }[] = []
  for (const written of chain.expressions) {
    const elaborated = elaborate(written, scope, prepared.shape)
    if (elaborated.kind === 'unreadable') return elaborated
    warnings.push(...elaborated.warnings)
    expressions.push(elaborated)
  }
  const last = expressions.at(-1)
  if (last === undefined) {
    return { kind: 'unreadable', error: { code: 'empty', span: chain.span } }
  }
  const misfit = expressions.find(({ shape }) => !equalShapes(shape, last.shape))
  if (misfit !== undefined) {
    const printed = (shape: Shape): string => printShape(shape, vocabulary, 'latex')
    const [left, right] = [printed(misfit.shape), printed(last.shape)]
    const [leftPart, rightPart] = [misfit, last].map(({ tree }) => printLatex(tree, vocabulary))
    return {
      kind: 'unreadable',
      error: {
        code: 'shapes',
        operator: '=',
        left,
        right,
        leftPart: leftPart ?? '',
        rightPart: rightPart ?? '',
        span: misfit.tree.span,
      },
    }
  }
  return {
    kind: 'read',
    expressions: expressions.map(({ tree }) => tree),
    answer: last.tree,
    shape: last.shape,
    warnings,
  }
}
