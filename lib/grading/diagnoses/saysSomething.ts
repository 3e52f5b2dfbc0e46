import { namesOf } from '@/lib/expr/walk'
import type { WrongAnswer } from './diagnosis'

/**
 * Whether an answer names a quantity and has more than one value. What 1 lacks as a factor is the whole truth: to name it would be
 * to tell the answer to whoever asks with a number.
 */
export function saysSomething({ tree, asked, prepared }: WrongAnswer): boolean {
  const first = asked[0]?.value.values[0]
  const isNamed = [...namesOf(tree)].some((name) => prepared.scope.shapes.has(name))
  return isNamed && asked.some(({ value }) => value.values.some((entry) => entry !== first))
}
