import { z } from 'zod'
import type { Format } from '@/lib/expr/vocabulary'

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
  | { readonly kind: 'faulty'; readonly id: RequestId; readonly reason: string }

const text = z.union([z.string(), z.number()]).transform(String)

/** Keys that are none of ours are the caller's own notes and are passed over. */
const requestSchema = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  question: z.union([z.string(), z.record(z.string(), z.unknown())]),
  part: text,
  answer: z.union([text, z.record(z.string(), text)]),
  format: z.enum(['latex', 'plain']).default('plain'),
  seed: z.int().default(1),
})

const EXPECTED: Readonly<Record<string, string>> = {
  id: 'a text or a number',
  question: 'the id of a question or a question as an object',
  part: 'the id of a part',
  answer: 'a text, or an object with a text for each case',
  format: '"latex" or "plain"',
  seed: 'a whole number',
}

/** Reads a line of JSON; the reason of a faulty one names the field. */
export function readRequest(line: string): RequestReading {
  const object = parse(line)
  if (typeof object !== 'object' || object === null || Array.isArray(object)) {
    return { kind: 'faulty', id: null, reason: 'the line is not a JSON object' }
  }
  const parsed = requestSchema.safeParse(object)
  if (parsed.success) {
    return { kind: 'request', request: { ...parsed.data, id: parsed.data.id ?? null } }
  }
  const given = 'id' in object ? object.id : null
  const field = String(parsed.error.issues[0]?.path[0] ?? 'id')
  const reason = Object.hasOwn(object, field)
    ? `\`${field}\` must be ${EXPECTED[field] ?? 'something else'}`
    : `\`${field}\` is missing`
  return {
    kind: 'faulty',
    id: typeof given === 'string' || typeof given === 'number' ? given : null,
    reason,
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
