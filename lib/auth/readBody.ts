import type { z } from 'zod'

/** The most a request's body may hold, in bytes. */
export const bodyLimit = 64 * 1024

export type Body<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'malformed' }

/** The JSON of a request's body as `schema` takes it (a strict object), reading no more than the limit. */
export declare function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<Body<T>>
