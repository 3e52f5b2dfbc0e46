import type { Cases, ComparisonOperator, Condition, Indicator } from '@/lib/expr/tree'
import type { Environment, Evaluate } from './environment'
import type { Frame } from './frame'
import { headOf, setConstant, setUndefined } from './jet'
import { makeSlab, resize } from './slab'

/** Whether a condition holds; `null` where it is undefined or rounding leaves it open. */
export type Decide = (frame: Frame) => boolean | null

/** Compares two numbers by their difference a − b, which `doubt` blurs. */
function decide(operator: ComparisonOperator, difference: number, doubt: number): boolean | null {
  if (Number.isNaN(difference)) return null
  const near = Math.abs(difference) <= doubt
  if (near && doubt > 0) return null
  switch (operator) {
    case '=':
      return near
    case '!=':
      return !near
    case '<':
      return difference < 0
    case '<=':
      return difference <= 0
    case '>':
      return difference > 0
    case '>=':
      return difference >= 0
  }
}

export function compileCondition(condition: Condition, environment: Environment): Decide {
  if (condition.kind === 'conjunction') {
    const all = condition.all.map((part) => compileCondition(part, environment))
    return (frame) => {
      let holds: boolean | null = true
      for (const part of all) {
        const one = part(frame)
        if (one === false) return false
        if (one === null) holds = null
      }
      return holds
    }
  }
  const left = environment.compile(condition.left, environment)
  const right = environment.compile(condition.right, environment)
  return (frame) => {
    const a = headOf(left(frame), 0)
    const b = headOf(right(frame), 0)
    return decide(condition.operator, a.value - b.value, a.bound + b.bound)
  }
}

/** 1 where the condition holds, else 0; its derivative is 0, for the switching points themselves are not drawn. */
export function compileIndicator(tree: Indicator, environment: Environment): Evaluate {
  const condition = compileCondition(tree.condition, environment)
  const into = makeSlab(environment.order)
  return (frame) => {
    const holds = condition(frame)
    if (holds === null) setUndefined(into, 0)
    else setConstant(into, 0, holds ? 1 : 0, 0)
    return into
  }
}

/** The first branch whose condition holds. Where none does, or it is open which, the value is undefined. */
export function compileCases(tree: Cases, environment: Environment): Evaluate {
  const branches = tree.branches.map(({ value, condition }) => ({
    value: environment.compile(value, environment),
    holds: condition === null ? () => true : compileCondition(condition, environment),
  }))
  const into = makeSlab(environment.order)
  return (frame) => {
    for (const branch of branches) {
      const holds = branch.holds(frame)
      if (holds === true) return branch.value(frame)
      if (holds === null) break
    }
    const shape = branches[0]?.value(frame)
    resize(into, shape?.rows ?? 1, shape?.columns ?? 1)
    for (let k = 0; k < into.rows * into.columns; k += 1) setUndefined(into, k << into.order)
    return into
  }
}
