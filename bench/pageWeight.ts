import { gzipSync } from 'node:zlib'
import type { BenchServer } from './server'

/** Bytes of compressed script (gzip) that a page loads with itself; what loads later by itself is not among them. */
export async function scriptWeight(server: BenchServer, path: string): Promise<number> {
  const page = await (await server.fetch(path)).text()
  const sources = new Set(
    [...page.matchAll(/<script[^>]*\ssrc="([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !tag.includes('noModule'))
      .map(([, source = '']) => source.replaceAll('&amp;', '&')),
  )
  let weight = 0
  for (const source of sources) {
    const script = await (await server.fetch(source)).arrayBuffer()
    weight += gzipSync(Buffer.from(script)).length
  }
  return weight
}
