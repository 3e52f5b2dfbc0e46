import { uploadLimit } from '@/lib/db/uploads'

/**
 * The bytes of a request's body, or why there are none: more than a file may have. Of a longer body no more than the limit is
 * ever held; one that says its length beforehand is not read at all.
 */
export async function readFile(request: Request): Promise<Uint8Array<ArrayBuffer> | 'too-large'> {
  const said = Number(request.headers.get('content-length') ?? 0)
  if (said > uploadLimit) return 'too-large'
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > uploadLimit) {
      await reader.cancel()
      return 'too-large'
    }
    chunks.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}
