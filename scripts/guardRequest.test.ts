import { IncomingMessage } from 'node:http'
import { BlockList, Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { rosterBytes } from '@/app/api/rosters/rosterBody'
import { bodyLimit as jsonLimit } from '@/lib/auth/readBody'
import { uploadLimit } from '@/lib/db/uploads'
import { bodyLimit, bodyLimitOf, guardRequest } from './guardRequest.js'

const proxies = new BlockList()
proxies.addAddress('10.0.0.2')
const settings = { proxies, demo: true, port: 3000 }

function request(peer: string, headers: Record<string, string>, method = 'POST'): IncomingMessage {
  const socket = new Socket()
  Object.defineProperty(socket, 'remoteAddress', { value: peer })
  const message = new IncomingMessage(socket)
  Object.assign(message, { method, url: '/courses', headers })
  return message
}

describe('bodies', () => {
  it('pass up to the limit', () => {
    const message = request('192.0.2.7', { 'content-length': String(bodyLimit) })
    expect(guardRequest(message, settings)).toBeUndefined()
  })

  it('are refused above it', () => {
    const message = request('192.0.2.7', { 'content-length': String(bodyLimit + 1) })
    expect(guardRequest(message, settings)).toMatchObject({ status: 413 })
  })

  it('may be as large as their handlers take them', () => {
    expect(bodyLimitOf('/api/submissions')).toBe(jsonLimit)
    expect(bodyLimitOf('/api/rosters')).toBe(rosterBytes)
    expect(bodyLimitOf('/api/rosters/preview')).toBe(rosterBytes)
    expect(bodyLimitOf('/api/uploads?name=a.pdf')).toBeGreaterThan(uploadLimit)
    expect(bodyLimitOf('/api/uploads/other')).toBe(jsonLimit)
    expect(bodyLimitOf('/__proto__')).toBe(jsonLimit)
  })

  it('are refused when their length is not said', () => {
    const message = request('192.0.2.7', { 'transfer-encoding': 'chunked' })
    expect(guardRequest(message, settings)).toMatchObject({ status: 411 })
  })
})

describe('what a proxy says', () => {
  const said = { 'x-forwarded-for': '198.51.100.9', 'x-forwarded-host': 'nabla.example.edu' }

  it('is dropped from anybody else', () => {
    const message = request('192.0.2.7', { ...said })
    guardRequest(message, settings)
    expect(message.headers).toEqual({ 'x-forwarded-for': '192.0.2.7' })
  })

  it('is kept from a trusted one', () => {
    const message = request('10.0.0.2', { ...said })
    guardRequest(message, settings)
    expect(message.headers).toEqual(said)
  })
})

describe('the demo', () => {
  const asLocalhost = { host: 'localhost:3000' }

  it('has one address for readers', () => {
    expect(guardRequest(request('127.0.0.1', asLocalhost, 'GET'), settings)).toEqual({
      status: 307,
      text: '',
      location: 'http://127.0.0.1:3000/courses',
    })
  })

  it('leaves other hosts alone, as a tunnel to this machine has', () => {
    const message = request('127.0.0.1', { host: 'localhost:8080' }, 'GET')
    expect(guardRequest(message, settings)).toBeUndefined()
  })
})
