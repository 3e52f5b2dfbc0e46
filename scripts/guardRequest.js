import { clientAddress, isTrusted } from './clientAddress.js'

/** Largest body of a request, in bytes: an answer has at most 4,000 characters. */
export const bodyLimit = 64 * 1024

/**
 * Larger ones, by the path they go to: a photo or PDF with its form, a roster of 2 MB in base64.
 *
 * @type {Readonly<Record<string, number>>}
 */
const largeBodies = {
  '/api/uploads': 10_000_000 + bodyLimit,
  '/api/rosters': 3 * 1024 * 1024,
  '/api/rosters/preview': 3 * 1024 * 1024,
}

/**
 * The largest body that may go to a path, in bytes.
 *
 * @param {string} url
 * @returns {number}
 */
export function bodyLimitOf(url) {
  return largeBodies[url.split('?', 1)[0] ?? ''] ?? bodyLimit
}

/**
 * An answer given before the application sees the request.
 *
 * @typedef {{ status: number, text: string, location?: string }} Refused
 */

/**
 * Makes a request's headers say the truth about who asks, and turns away what no page sends.
 * `X-Forwarded-For` becomes the one address of the client; the other words of a proxy are dropped
 * unless a trusted proxy said them.
 *
 * @param {import('node:http').IncomingMessage} request its headers are changed in place
 * @param {Pick<import('./settings.js').Settings, 'proxies' | 'demo' | 'port'>} settings
 * @returns {Refused | undefined} undefined when the request may pass
 */
export function guardRequest(request, settings) {
  const { headers } = request
  const peer = request.socket.remoteAddress ?? ''
  const forwarded = headers['x-forwarded-for']
  headers['x-forwarded-for'] = clientAddress(
    peer,
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    settings.proxies,
  )
  if (!isTrusted(peer, settings.proxies)) {
    delete headers['x-forwarded-host']
    delete headers['x-forwarded-proto']
    delete headers['x-forwarded-port']
    delete headers['x-real-ip']
    delete headers.forwarded
  }
  return refuseBody(request) ?? redirectLocalhost(request, settings)
}

/**
 * A body must say its length beforehand, as every browser's does, so that none is read for nothing.
 *
 * @param {import('node:http').IncomingMessage} request
 * @returns {Refused | undefined}
 */
function refuseBody({ headers, url = '' }) {
  if (headers['transfer-encoding'] !== undefined) {
    return { status: 411, text: 'Content-Length is required.' }
  }
  const limit = bodyLimitOf(url)
  if (Number(headers['content-length'] ?? 0) > limit) {
    return { status: 413, text: `A request may have ${limit} bytes at most.` }
  }
  return undefined
}

/**
 * The demo has one address, so that its cookies and its check of the origin have one too.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {Pick<import('./settings.js').Settings, 'demo' | 'port'>} settings
 * @returns {Refused | undefined}
 */
function redirectLocalhost({ method, url, headers }, { demo, port }) {
  const isReading = method === 'GET' || method === 'HEAD'
  if (!demo || !isReading || headers.host !== `localhost:${port}`) return undefined
  return { status: 307, text: '', location: `http://127.0.0.1:${port}${url}` }
}
