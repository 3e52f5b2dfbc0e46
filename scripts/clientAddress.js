import { isIP } from 'node:net'

/**
 * The address of whoever asks. The connection's own address is believed; a word in
 * `X-Forwarded-For` only as far as trusted proxies wrote it, read from the nearest hop outwards.
 *
 * @param {string} peer address at the other end of the connection
 * @param {string | undefined} forwarded the header `X-Forwarded-For`, client first
 * @param {import('node:net').BlockList} proxies the trusted ones
 * @returns {string}
 */
export function clientAddress(peer, forwarded, proxies) {
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim())
  let address = withoutMapping(peer)
  while (isTrusted(address, proxies)) {
    const next = withoutMapping(hops.pop() ?? '')
    if (isIP(next) === 0) return address
    address = next
  }
  return address
}

/**
 * An IPv4 client of an IPv6 socket is written `::ffff:192.0.2.1`.
 *
 * @param {string} address
 */
function withoutMapping(address) {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}

/**
 * @param {string} address
 * @param {import('node:net').BlockList} proxies
 */
export function isTrusted(address, proxies) {
  const plain = withoutMapping(address)
  const version = isIP(plain)
  return version !== 0 && proxies.check(plain, version === 6 ? 'ipv6' : 'ipv4')
}
