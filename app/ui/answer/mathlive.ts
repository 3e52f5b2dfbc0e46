/** Where the build has put MathLive (scripts/mathlive.js). */
export const MATHLIVE = process.env.MATHLIVE_PATH ?? ''

let loading: Promise<typeof import('mathlive')> | null = null

/**
 * MathLive, in browsers alone, from a file that is a module by itself: within a bundle it would stand in a function, which a
 * browser reads twice before it runs. Once it is there nobody waits: a browser's own
 * `import` answers a task later even then, and the next key of who began a line would go to the line before.
 */
export function loadMathlive(): Promise<typeof import('mathlive')> {
  loading ??= import(/* turbopackIgnore: true */ MATHLIVE)
  loading.catch(() => {
    loading = null
  })
  return loading
}
