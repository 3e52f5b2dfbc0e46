import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const prefix = '/_next/static/'

/** @type {Readonly<Record<string, string>>} */
const types = {
  js: 'application/javascript; charset=UTF-8',
  mjs: 'application/javascript; charset=UTF-8',
  css: 'text/css; charset=UTF-8',
}

/**
 * Answers for the packed files of a build (scripts/compressFiles.js) where the browser takes brotli,
 * with the headers that Next gives the unpacked ones: a name holds its content's hash, so it is kept
 * for good. What is there is listed once; a build is never changed while it is served.
 *
 * @param {string} folder the build's static files
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => boolean}
 *   false where the request is another's
 */
export function sendCompressed(folder) {
  const packed = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.br'))
      .map((file) => [prefix + file.slice(0, -'.br'.length), join(folder, file)]),
  )
  return (request, response) => {
    const { method, url = '', headers } = request
    const [path = ''] = url.split('?')
    const file = packed.get(path)
    const isReading = method === 'GET' || method === 'HEAD'
    if (file === undefined || !isReading || !takesBrotli(headers['accept-encoding'])) return false
    response.writeHead(200, {
      'Content-Type': types[path.slice(path.lastIndexOf('.') + 1)],
      'Content-Encoding': 'br',
      'Content-Length': statSync(file).size,
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    })
    if (method === 'HEAD') response.end()
    else createReadStream(file).pipe(response)
    return true
  }
}

/** @param {string | string[] | undefined} accepted */
function takesBrotli(accepted) {
  return String(accepted ?? '')
    .split(',')
    .some((coding) => /^br(?:\s*;\s*q=(?:1|0?\.\d*[1-9]\d*)\S*)?$/.test(coding.trim()))
}
