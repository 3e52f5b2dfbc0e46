import type { Fault } from './questionFault'
import {
  givenSchema,
  replacementSchema,
  type WrittenGiven,
  type WrittenReplacement,
} from './questionSchema'
import { readStructure, type Structured } from './readStructure'
import { faultAt, type KeyPath, type Source } from './source'

/**
 * What stands after each name under `given`, in its long form: a list is a shape, a text a scalar's domain.
 * Faults name the given.
 */
export function readGivens(
  given: Readonly<Record<string, unknown>>,
  source: Source,
): { readonly givens: ReadonlyMap<string, WrittenGiven>; readonly faults: readonly Fault[] } {
  const givens = new Map<string, WrittenGiven>()
  const faults: Fault[] = []
  for (const [name, value] of Object.entries(given)) {
    const read = readForm(value, ['given', name], source)
    if (read.kind === 'faulty') faults.push(...read.faults)
    else givens.set(name, read.value)
  }
  return { givens, faults }
}

function readForm(value: unknown, path: KeyPath, source: Source): Structured<WrittenGiven> {
  if (typeof value === 'string') return { kind: 'sound', value: { domain: value, aliases: [] } }
  if (Array.isArray(value)) {
    const shape = readStructure(givenSchema.shape.shape, source, path)
    return shape.kind === 'faulty'
      ? shape
      : { kind: 'sound', value: { shape: shape.value ?? [], aliases: [] } }
  }
  if (typeof value === 'object' && value !== null) return readStructure(givenSchema, source, path)
  return { kind: 'faulty', faults: [faultAt(source, { path }, formsReason(path))] }
}

/** What stands after each name in a part's `with`, in its long form, as {@link readGivens} does. */
export function readReplacement(
  value: unknown,
  path: KeyPath,
  source: Source,
  part: string,
): Structured<WrittenReplacement> {
  if (typeof value === 'string') return { kind: 'sound', value: { domain: value } }
  if (Array.isArray(value)) {
    const shape = readStructure(replacementSchema.shape.shape, source, path, part)
    return shape.kind === 'faulty' ? shape : { kind: 'sound', value: { shape: shape.value ?? [] } }
  }
  if (typeof value === 'object' && value !== null) {
    return readStructure(replacementSchema, source, path, part)
  }
  return { kind: 'faulty', faults: [faultAt(source, { path, part }, formsReason(path))] }
}

function formsReason(path: KeyPath): string {
  return `\`${String(path.at(-1))}\` needs a shape (\`[n, 1]\`), a domain (\`positive\`) or a set of keys`
}
