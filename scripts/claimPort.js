import { createServer } from 'node:http'
import { refusal } from './refusal.js'

/**
 * Listens on the port, or says in one sentence why that is impossible.
 *
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
export function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : undefined
      if (code === 'EADDRINUSE') {
        reject(refusal(`Port ${port} is taken; choose another, as in PORT=${port + 1} npm start.`))
      } else if (code === 'EACCES') {
        reject(refusal(`Port ${port} needs more rights than this user has; choose one above 1023.`))
      } else {
        reject(error)
      }
    })
    server.listen(port, host, () => resolve())
  })
}

/**
 * Finds out before any long work whether the port is free.
 *
 * @param {number} port
 * @param {string} host
 */
export async function checkPort(port, host) {
  const server = createServer()
  await listen(server, port, host)
  await new Promise((resolve) => server.close(resolve))
}
