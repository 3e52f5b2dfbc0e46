import { expect, test } from 'vitest'
import { contentSecurityPolicy, nonceOf } from './contentSecurityPolicy'

const policy = contentSecurityPolicy('abc', false)

test('scripts need the nonce: no inline, no eval', () => {
  expect(policy).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic';")
  expect(policy).not.toContain('unsafe-eval')
})

test('only style attributes are open', () => {
  expect(policy.match(/unsafe-inline/g)).toHaveLength(1)
  expect(policy).toContain("style-src-attr 'unsafe-inline'")
})

test('no page frames this one, and it frames this site’s files alone', () => {
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).toContain("frame-src 'self'")
})

test('a request tells the nonce that its policy holds', () => {
  expect(nonceOf(new Headers({ 'content-security-policy': policy }))).toBe('abc')
  expect(nonceOf(new Headers())).toBeUndefined()
})
