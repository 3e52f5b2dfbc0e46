import type { Part } from '@/lib/question/question'

/** What of a part was elaborated. Throws where it does not fit the model, which loading the question should have found. */
export function authored<T extends { readonly kind: string }>(
  part: Part,
  result: T,
): Extract<T, { readonly kind: 'elaborated' }> {
  if (isElaborated(result)) return result
  throw new Error(
    `part ${part.id}: ${part.source} does not fit the model: ${JSON.stringify(result)}`,
  )
}

function isElaborated<T extends { readonly kind: string }>(
  result: T,
): result is Extract<T, { readonly kind: 'elaborated' }> {
  return result.kind === 'elaborated'
}
