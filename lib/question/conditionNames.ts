import type { Condition } from '@/lib/expr/tree'
import { namesOf, sidesOf } from '@/lib/expr/walk'

/** Names that stand in a condition; none for no condition. */
export function conditionNames(condition: Condition | null): ReadonlySet<string> {
  const sides = condition === null ? [] : sidesOf(condition)
  return new Set(sides.flatMap((side) => [...namesOf(side)]))
}
