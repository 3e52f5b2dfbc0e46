import { printLatex } from '@/lib/expr/printLatex'
import type { Tree } from '@/lib/expr/tree'
import { childrenOf, namesOf } from '@/lib/expr/walk'
import { compile, type PreparedPoint, type Valued } from '@/lib/model/evaluate'
import type { PreparedValues } from './preparePart'
import type { ShownStep } from './verdict'

/** Steps shown at most: of more, the outermost, which are the last that one follows. */
const MOST_STEPS = 8

/** Greatest array written out in a step. */
const MOST_ENTRIES = 6
const LONGEST_AXIS = 3

/**
 * The values of an answer's own subterms at an example, innermost first and else in reading order, so that one can follow by hand where
 * its value comes from. What can be seen at a glance is left out (numerals, names, entries of named arrays, a minus or transpose
 * alone), as is what changes with a sum's own index, and the whole of a scalar answer, whose value is told anyway.
 */
export function exampleSteps(
  tree: Tree,
  at: PreparedPoint,
  { part, question }: PreparedValues,
): readonly ShownStep[] {
  const steps = new Map<string, ShownStep & { readonly depth: number }>()
  for (const { node, depth } of subterms(tree, new Set(), 0)) {
    const latex = printLatex(node, question.vocabulary)
    if (steps.has(latex)) continue
    const value = compile(node, part.model)(at)
    const isToldAnyway = node === tree && value.shape.length === 0
    if (!isToldAnyway && isSmall(value)) steps.set(latex, { latex, values: rowsOf(value), depth })
  }
  const outermost = new Set(
    [...steps.values()].sort((one, other) => one.depth - other.depth).slice(0, MOST_STEPS),
  )
  return [...steps.values()]
    .filter((step) => outermost.has(step))
    .map(({ latex, values }) => ({ latex, values }))
}

/** The subterms worth a step, each after those within it. */
function* subterms(
  node: Tree,
  bound: ReadonlySet<string>,
  depth: number,
): Generator<{ readonly node: Tree; readonly depth: number }> {
  const inside =
    node.kind === 'reduction' ? new Set([...bound, ...node.indices.map(({ name }) => name)]) : bound
  for (const child of operandsOf(node)) yield* subterms(child, inside, depth + 1)
  const isFixed = [...namesOf(node)].every((name) => !bound.has(name))
  if (isFixed && isWorthAStep(node)) yield { node, depth }
}

/** The parts of a tree whose values its own is made from: no indices, limits, sizes or conditions, and nothing within a derivative. */
function operandsOf(node: Tree): readonly Tree[] {
  switch (node.kind) {
    case 'entry':
      return [node.array]
    case 'reduction':
      return [node.body]
    case 'cases':
      return node.branches.map(({ value }) => value)
    case 'derivative':
    case 'indicator':
    case 'filled':
      return []
    default:
      return childrenOf(node)
  }
}

function isWorthAStep(node: Tree): boolean {
  switch (node.kind) {
    case 'numeral':
    case 'constant':
    case 'name':
    case 'negation':
    case 'transpose':
    case 'filled':
      return false
    case 'entry':
      return node.array.kind !== 'name'
    default:
      return true
  }
}

function isSmall({ shape: [rows = 1, columns = 1] }: Valued): boolean {
  return rows * columns <= MOST_ENTRIES && Math.max(rows, columns) <= LONGEST_AXIS
}

function rowsOf({ shape: [rows = 1, columns = 1], values }: Valued): ShownStep['values'] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from(values.subarray(row * columns, (row + 1) * columns), (value) =>
      Number.isFinite(value) ? Number(value.toPrecision(4)) : null,
    ),
  )
}
