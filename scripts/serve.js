import { createServer } from 'node:http'
import { listen } from './claimPort.js'
import { guardRequest } from './guardRequest.js'

/** How long requests that are running may take to finish once the server is told to stop. */
const graceMilliseconds = 10_000

/**
 * @typedef {object} Serving
 * @property {(handle: import('node:http').RequestListener) => void} open lets requests through
 * @property {() => Promise<void>} close stops accepting, lets what runs finish, then ends
 */

/**
 * Takes the port at once, so that a taken one is known before anything else is begun, and holds
 * requests back until `open` gives them somebody to answer.
 *
 * @param {import('./settings.js').Settings} settings
 * @returns {Promise<Serving>}
 */
export async function serve(settings) {
  /** @type {(handle: import('node:http').RequestListener) => void} */
  let open = () => undefined
  /** @type {Promise<import('node:http').RequestListener>} */
  const opened = new Promise((resolve) => {
    open = resolve
  })
  const server = createServer(async (request, response) => {
    const refused = guardRequest(request, settings)
    if (refused === undefined) {
      const handle = await opened
      handle(request, response)
      return
    }
    if (refused.location !== undefined) response.setHeader('Location', refused.location)
    if (refused.status !== 307) response.setHeader('Connection', 'close')
    response.writeHead(refused.status, { 'Content-Type': 'text/plain; charset=utf-8' })
    response.end(refused.text)
  })
  // A photo of 10 MB takes a minute and a half from a phone at 1 Mbit/s.
  server.requestTimeout = 180_000
  await listen(server, settings.port, settings.host)
  return { open, close: () => close(server) }
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function close(server) {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), graceMilliseconds)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    server.closeIdleConnections()
  })
}
