import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build } from 'esbuild'

/** What reading weighs in a browser, in bytes of compressed script, and the files of the repository it is made of. */
export interface ReaderWeight {
  readonly brotli: number
  readonly gzip: number
  readonly files: readonly string[]
}

/** Bundles the reader alone as a browser gets it, and weighs it. */
export async function readerWeight(): Promise<ReaderWeight> {
  const { outputFiles, metafile } = await build({
    entryPoints: ['lib/expr/read.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const [script] = outputFiles
  if (script === undefined) throw new Error('esbuild gave no script')
  return {
    brotli: brotliCompressSync(script.contents).length,
    gzip: gzipSync(script.contents, { level: 9 }).length,
    files: Object.keys(metafile.inputs),
  }
}
