import { expect, test } from 'vitest'
import { readerWeight } from './readerWeight'

test('the reader in a browser stays below 20 kB compressed and is made of lib/expr alone', async () => {
  const { brotli, files } = await readerWeight()
  expect(brotli).toBeLessThan(20_000)
  expect(files.filter((file) => !file.startsWith('lib/expr/'))).toEqual([])
  expect(files).toContain('lib/expr/parser.ts')
})
