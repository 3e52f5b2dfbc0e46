import type { ComparisonOperator, Condition, Tree } from '@/lib/expr/tree'
import type { Vary } from '@/lib/model/variations'

const TURNED: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '=': '!=',
  '!=': '=',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
}

/** A comparison turned (= into ≠, < into ≤), or one of a sum's conditions dropped. */
export const condition: Vary = function* ({ node }) {
  if (node.kind === 'reduction' && node.condition !== null) {
    for (const turned of turnedOnce(node.condition)) yield { ...node, condition: turned }
    yield* withOneLess(node, node.condition)
  }
  if (node.kind === 'indicator') {
    for (const turned of turnedOnce(node.condition)) yield { ...node, condition: turned }
  }
  if (node.kind === 'cases') {
    for (const [at, branch] of node.branches.entries()) {
      if (branch.condition === null) continue
      for (const turned of turnedOnce(branch.condition)) {
        yield { ...node, branches: node.branches.with(at, { ...branch, condition: turned }) }
      }
    }
  }
}

function* turnedOnce(written: Condition): Generator<Condition> {
  if (written.kind === 'comparison') {
    yield { ...written, operator: TURNED[written.operator] }
    return
  }
  for (const [at, part] of written.all.entries()) {
    for (const turned of turnedOnce(part)) yield { ...written, all: written.all.with(at, turned) }
  }
}

function* withOneLess(
  node: Extract<Tree, { kind: 'reduction' }>,
  written: Condition,
): Generator<Tree> {
  if (written.kind === 'comparison') {
    yield { ...node, condition: null }
    return
  }
  for (const at of written.all.keys()) {
    yield { ...node, condition: { ...written, all: written.all.toSpliced(at, 1) } }
  }
}
