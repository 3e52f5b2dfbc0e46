import type { z } from 'zod'

/** The most a request's body may hold unless its handler takes more, in bytes. */
export const bodyLimit = 64 * 1024

/** What came of reading a body. */
export type Body<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'malformed' }

/** The JSON of a request's body as `schema` takes it (a strict object), reading no more than `limit` bytes. */
export async function readBody<T>(
  request: Request,
  schema: z.ZodType<T>,
  limit = bodyLimit,
): Promise<Body<T>> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) return { kind: 'malformed' }
  const bytes = await readBytes(request, limit)
  if (bytes === null) return { kind: 'too-large' }
  const parsed = schema.safeParse(parseJson(bytes))
  return parsed.success ? { kind: 'read', value: parsed.data } : { kind: 'malformed' }
}

/** The status to answer a body with that could not be read. */
export function bodyStatus(kind: 'too-large' | 'malformed'): 413 | 400 {
  return kind === 'too-large' ? 413 : 400
}

/** The body, or null when it is longer than the limit. */
async function readBytes(request: Request, limit: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  if (request.body === null) return Buffer.alloc(0)
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    length += value.length
    if (length > limit) {
      await reader.cancel()
      return null
    }
    chunks.push(value)
  }
}

/** `undefined`, which no schema of an object takes, for what is not JSON in UTF-8, or holds what cannot be stored. */
function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), storable)
  } catch {
    return undefined
  }
}

/**
 * Passes on what a database keeps as it is: PostgreSQL takes no NUL, and half of a surrogate pair has no UTF-8, so that it
 * would come back as another character under a code (`lib/db/chain.ts`) made for the first.
 */
function storable(key: string, value: unknown): unknown {
  for (const text of [key, value]) {
    if (typeof text === 'string' && (text.includes('\0') || /\p{Surrogate}/u.test(text))) {
      throw new Error('not a text that can be stored')
    }
  }
  return value
}
