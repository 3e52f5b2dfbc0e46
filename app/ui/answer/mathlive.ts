/** Where the build has put MathLive (scripts/mathlive.js). */
export const MATHLIVE = process.env.MATHLIVE_PATH ?? ''

/**
 * MathLive, in browsers alone, from a file that is a module by itself: within a bundle it would stand in a function, which a
 * browser reads twice before it runs, a third of a second on a slow phone.
 */
export function loadMathlive(): Promise<typeof import('mathlive')> {
  return import(/* turbopackIgnore: true */ MATHLIVE)
}
