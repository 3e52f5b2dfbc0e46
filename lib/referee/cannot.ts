/** What the referee throws where it has no way to a value, and turns into a `cannot` at its door. */
interface Refusal extends Error {
  readonly refusal: true
}

/** Gives up on a tree: it is outside what the referee evaluates. */
export function cannot(why: string): never {
  throw Object.assign(new Error(why), { refusal: true as const })
}

/** Whether something thrown is the referee giving up, and no fault of the program. */
export function isRefusal(thrown: unknown): thrown is Refusal {
  return thrown instanceof Error && 'refusal' in thrown
}
