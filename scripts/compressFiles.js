import { existsSync, readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

const brotli = promisify(brotliCompress)

/** Shorter files are sent as they are: a header and a second file cost more than they save. */
const LEAST_BYTES = 1_000

/**
 * Puts beside each script and style sheet of a build the same in brotli, at its highest quality: a
 * fifth less than what is packed while it is sent, and a server's processor has no part in it.
 *
 * @param {string} folder
 */
export async function compressFiles(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:m?js|css)$/.test(file))
    .map((file) => join(folder, file))
    .filter((file) => !existsSync(`${file}.br`))
  await Promise.all(
    files.map(async (file) => {
      const bytes = await readFile(file)
      if (bytes.length >= LEAST_BYTES) await writeFile(`${file}.br`, await brotli(bytes))
    }),
  )
}
