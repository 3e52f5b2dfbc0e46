import { z } from 'zod'
import type { Format } from '@/lib/expr/vocabulary'
import type { RequestFault, RequestField } from './requestFault'

/** One line of `nabla grade`, read. */
export interface GradeRequest {
  readonly id: RequestId
  readonly question: string | Readonly<Record<string, unknown>>
  readonly part: string
  readonly answer: string | Readonly<Record<string, string>>
  readonly format: Format
  readonly seed: number
}

/** The caller's own name for a request, given back with its result; null where the line has none. */
export type RequestId = string | number | null

export type RequestReading =
  | { readonly kind: 'request'; readonly request: GradeRequest }
  | { readonly kind: 'faulty'; readonly id: RequestId; readonly fault: RequestFault }

const text = z.union([z.string(), z.number()]).transform(String)

/** Keys that are none of ours are the caller's own notes and are passed over. */
const requestSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  question: z.union([z.string(), z.record(z.string(), z.unknown())]),
  part: text,
  /** A list picks several options of a choice. */
  answer: z.union([
    text,
    z.array(text).transform((picked) => JSON.stringify(picked)),
    z.record(z.string(), text),
  ]),
  format: z.enum(['latex', 'plain']).default('plain'),
  seed: z.int().default(1),
})

/** Reads a line of JSON; the fault of a faulty one names the field. */
export function readRequest(line: string): RequestReading {
  const object = parse(line)
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    return { kind: 'faulty', id: null, fault: { code: 'no-object' } }
  }
  const parsed = requestSchema.safeParse(object)
  if (parsed.success) {
    return { kind: 'request', request: { ...parsed.data, id: parsed.data.id ?? null } }
  }
  const given = 'id' in object ? object.id : null
  const field = FIELDS.find((name) => name === parsed.error.issues[0]?.path[0]) ?? 'id'
  return {
    kind: 'faulty',
    id: typeof given === 'string' || typeof given === 'number' ? given : null,
    fault: { code: Object.hasOwn(object, field) ? 'mistyped' : 'missing', field },
  }
}

const FIELDS: readonly RequestField[] = ['id', 'question', 'part', 'answer', 'format', 'seed']

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
