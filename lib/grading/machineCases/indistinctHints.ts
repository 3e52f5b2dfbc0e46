import type { MutationKind } from '../mutations/mutationsOf'
import type { Tried } from './machineCase'

/**
 * Hints that something about a part may be vacuous: no turned sign makes a right answer wrong, or no other index in the place of one that
 * the part ranges over does. Silent where nothing of the kind was tried.
 */
export function indistinctHints(tried: readonly Tried[], indices: readonly string[]): string[] {
  const isIndistinct = (kind: MutationKind, index: string | null): boolean => {
    const own = tried.filter(
      ({ variation: { kind: made, node } }) =>
        made === kind && (index === null || (node.kind === 'name' && node.name === index)),
    )
    return own.length > 0 && own.every(({ expected }) => expected === 'right')
  }
  return [
    ...(isIndistinct('sign', null) ? ['no turned sign makes a right answer wrong'] : []),
    ...indices
      .filter((index) => isIndistinct('index', index))
      .map(
        (index) => `another index in the place of \`${index}\` never makes a right answer wrong`,
      ),
  ]
}
