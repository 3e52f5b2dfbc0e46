import { BlockList } from 'node:net'
import { expect, it } from 'vitest'
import { clientAddress } from './clientAddress.js'

const proxies = new BlockList()
proxies.addSubnet('10.0.0.0', 8, 'ipv4')
proxies.addAddress('2001:db8::1', 'ipv6')

it.each([
  ['a direct client is itself', '192.0.2.7', undefined, '192.0.2.7'],
  ['a client is not believed about itself', '192.0.2.7', '198.51.100.1', '192.0.2.7'],
  ['a proxy is believed', '10.0.0.2', '192.0.2.7', '192.0.2.7'],
  ['what the client told the proxy is not', '10.0.0.2', '198.51.100.1, 192.0.2.7', '192.0.2.7'],
  ['a chain of proxies is followed', '10.0.0.2', '192.0.2.7, 10.9.9.9', '192.0.2.7'],
  ['a proxy that says nothing stands for itself', '10.0.0.2', undefined, '10.0.0.2'],
  ['nonsense ends the chain', '10.0.0.2', 'unknown', '10.0.0.2'],
  ['mapped addresses are plain ones', '::ffff:10.0.0.2', '::ffff:192.0.2.7', '192.0.2.7'],
  ['IPv6 works the same', '2001:db8::1', '2001:db8:5::9', '2001:db8:5::9'],
])('%s', (_, peer, forwarded, expected) => {
  expect(clientAddress(peer, forwarded, proxies)).toBe(expected)
})
