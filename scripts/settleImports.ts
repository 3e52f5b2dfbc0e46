import { afterAll, vi } from 'vitest'

/** What a component loads when it is shown may still be on its way when its file ends, and would be missing in the next one: a file waits for it. */
afterAll(async () => {
  await vi.dynamicImportSettled()
})
