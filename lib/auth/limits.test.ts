import { beforeEach, expect, test } from 'vitest'
import { draftLimit, forgiveSignIn, networkOf, signInLimit, submissionLimit } from './limits'

beforeEach(() => {
  globalThis.nablaLimits = undefined
})

test('an IPv6 network is its first 64 bits, however it is written', () => {
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('2001:db8:0:7:a:b:c:d')).toBe('2001:db8:0:7::/64')
  expect(networkOf('2001:DB8::7:0:0:0:1')).toBe('2001:db8:0:7::/64')
  expect(networkOf('2001:0db8::1')).toBe('2001:db8:0:0::/64')
  expect(networkOf('::1')).toBe('0:0:0:0::/64')
})

test('a network has 100 failures, whatever accounts it tries', async () => {
  for (let tried = 0; tried < 100; tried += 1) {
    expect(await signInLimit(`account ${tried}`, '192.0.2.1')).toEqual({ taken: true })
  }
  expect(await signInLimit('another', '192.0.2.1')).toMatchObject({ taken: false })
  expect(await signInLimit('another', '192.0.2.2')).toEqual({ taken: true })
})

test('a try that went well is no failure', async () => {
  for (let tried = 0; tried < 200; tried += 1) {
    expect(await signInLimit('account', '192.0.2.1')).toEqual({ taken: true })
    await forgiveSignIn('account', '192.0.2.1')
  }
})

test('a person submits 120 times a minute at most', async () => {
  const taken = await Promise.all(Array.from({ length: 121 }, () => submissionLimit('person')))
  expect(taken.filter((one) => one.taken)).toHaveLength(120)
  expect(taken.at(-1)).toEqual({ taken: false, retryAfter: expect.any(Number) })
})

test('who types in three tabs without a pause longer than saving needs meets no limit; a flood does, and nobody beside it', async () => {
  const soonest = 600
  const typed = Array.from({ length: 3 * Math.ceil(60_000 / soonest) }, () => draftLimit('person'))
  expect((await Promise.all(typed)).every((one) => one.taken)).toBe(true)
  expect(await draftLimit('person')).toEqual({ taken: false, retryAfter: expect.any(Number) })
  expect(await draftLimit('classmate')).toEqual({ taken: true })
})
