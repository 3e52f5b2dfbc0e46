import type { z } from 'zod'
import { nearestSpelling } from '@/lib/expr/nearest'
import type { Fault } from './questionFault'
import { faultAt, type KeyPath, type Source } from './source'

/** A value that has the schema's structure, or what is wrong with it. */
export type Structured<T> =
  | { readonly kind: 'sound'; readonly value: T }
  | { readonly kind: 'faulty'; readonly faults: readonly Fault[] }

/** Checks the value that stands at `path` of a source against a strict schema; every fault names its key and what belongs there. */
export function readStructure<S extends z.ZodType>(
  schema: S,
  source: Source,
  path: KeyPath,
  part: string | null = null,
): Structured<z.output<S>> {
  const parsed = schema.safeParse(valueAt(source.value, path))
  if (parsed.success) return { kind: 'sound', value: parsed.data }
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, schema, source, path, part))
  return { kind: 'faulty', faults }
}

type Issue = z.core.$ZodIssue

function faultsOf(
  issue: Issue,
  schema: z.ZodType,
  source: Source,
  base: KeyPath,
  part: string | null,
): Fault[] {
  const path = [...base, ...issue.path.filter((key) => typeof key !== 'symbol')]
  const owner = part ?? partOf(source.value, path)
  if (issue.code !== 'unrecognized_keys') {
    return [faultAt(source, { path, part: owner }, reasonOf(issue, source, path))]
  }
  const known = knownKeys(schema, issue.path)
  return issue.keys.map((key) => {
    const nearest = nearestSpelling(key, known)
    const offer =
      nearest === null ? `known keys: ${known.join(', ')}` : `did you mean \`${nearest}\`?`
    const place = { path: [...path, key], within: 'key', part: owner } as const
    return faultAt(source, place, `unknown key \`${key}\`; ${offer}`)
  })
}

function reasonOf(issue: Issue, source: Source, path: KeyPath): string {
  const value = valueAt(source.value, path)
  const key = path.findLast((step) => typeof step === 'string')
  const subject =
    key === undefined
      ? 'the file'
      : typeof path.at(-1) === 'number'
        ? `an item of \`${key}\``
        : `\`${key}\``
  if (value === undefined) return `${subject} is missing`
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int') return `${subject} must be a whole number`
      return `${subject} must be ${typeWord(issue.expected)}, not ${valueWord(value)}`
    case 'invalid_union':
      return `${subject} must be ${unionWords(issue)}, not ${valueWord(value)}`
    case 'invalid_value': {
      const values = issue.values.map(String)
      const nearest = nearestSpelling(String(value), values)
      const offer = nearest === null ? '' : `; did you mean \`${nearest}\`?`
      return `${subject} must be ${values.join(' or ')}, not ${valueWord(value)}${offer}`
    }
    default:
      return `${subject} ${issue.message}`
  }
}

function unionWords(issue: z.core.$ZodIssueInvalidUnion): string {
  const expected = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) =>
      inner.path.length > 0
        ? []
        : inner.code === 'invalid_type'
          ? [typeWord(inner.expected)]
          : inner.code === 'invalid_union'
            ? [unionWords(inner)]
            : [],
    ),
  )
  return [...new Set(expected)].join(' or ')
}

function typeWord(expected: string): string {
  switch (expected) {
    case 'string':
      return 'a text'
    case 'array':
      return 'a list'
    case 'object':
    case 'record':
      return 'a set of keys'
    default:
      return `a ${expected}`
  }
}

function valueWord(value: unknown): string {
  if (value === null) return 'empty'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a set of keys'
  return `\`${String(value)}\``
}

/** What stands at a path of a plain value; undefined where there is nothing. */
export function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return undefined
    return Object.getOwnPropertyDescriptor(inner, key)?.value
  }, value)
}

/** The id of the part that a path of question.yaml leads into. */
export function partOf(value: unknown, path: KeyPath): string | null {
  if (path[0] !== 'parts' || typeof path[1] !== 'number') return null
  const id = valueAt(value, ['parts', path[1], 'id'])
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null
}

function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let inner: unknown = schema
  for (const step of [...path, null]) {
    inner = unwrap(inner)
    if (step === null) break
    inner = innerSchema(inner, step)
  }
  return isObjectSchema(inner) ? Object.keys(inner.shape) : []
}

function unwrap(schema: unknown): unknown {
  let inner = schema
  while (hasInnerType(inner)) inner = inner.def.innerType
  return inner
}

function innerSchema(schema: unknown, step: PropertyKey): unknown {
  if (isObjectSchema(schema)) return schema.shape[String(step)]
  if (isArraySchema(schema)) return schema.element
  return null
}

function hasInnerType(
  schema: unknown,
): schema is { readonly def: { readonly innerType: unknown } } {
  const definition = valueAt(schema, ['def'])
  return typeof definition === 'object' && definition !== null && 'innerType' in definition
}

function isObjectSchema(schema: unknown): schema is z.ZodObject {
  return typeof schema === 'object' && schema !== null && 'shape' in schema
}

function isArraySchema(schema: unknown): schema is z.ZodArray {
  return typeof schema === 'object' && schema !== null && 'element' in schema
}
