import type { Fault } from './questionFault'
import { partOf, valueAt } from './readStructure'
import { faultAt, type KeyPath, type Source } from './source'

/** Keys of the question format that this version cannot grade by yet, by where they stand. */
const LATER_PART_KEYS = ['text', 'upload'] as const

/**
 * Faults for keys that belong to the format and are not supported yet. They are told apart from unknown keys, so that an
 * author does not look for a slip of the pen.
 */
export function laterKeyFaults(source: Source): Fault[] {
  return [
    ...keysAt(source, ['parts']).flatMap((at) =>
      found(source, ['parts', Number(at)], LATER_PART_KEYS),
    ),
  ]
}

function found(source: Source, path: KeyPath, keys: readonly string[]): Fault[] {
  const part = partOf(source.value, path)
  return keysAt(source, path)
    .filter((key) => keys.includes(key))
    .map((key) =>
      faultAt(
        source,
        { path: [...path, key], within: 'key', part },
        `\`${key}\` is part of the question format, but this version of Nabla does not support it yet`,
      ),
    )
}

function keysAt(source: Source, path: KeyPath): string[] {
  const value = valueAt(source.value, path)
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}
