import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from './app/request/contentSecurityPolicy'

/**
 * Puts the security headers on every response and hands the page its nonce, which Next reads from the policy in the
 * request. Files have headers of their own, and their bodies are not to be kept in memory for a second reader. It decides nothing about who may see what: pages, actions and handlers do that themselves.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === 'development')
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-content-type-options', 'nosniff')
  response.headers.set('referrer-policy', 'same-origin')
  response.headers.set('cross-origin-opener-policy', 'same-origin')
  response.headers.set('cross-origin-resource-policy', 'same-origin')
  response.headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=()')
  if (servedOverTls(request)) {
    response.headers.set('strict-transport-security', 'max-age=31536000')
  }
  return response
}

/** The public address decides where one is set: behind a proxy the request itself arrives unencrypted. */
function servedOverTls(request: NextRequest): boolean {
  const address = process.env.NABLA_URL
  return address === undefined || address === ''
    ? request.nextUrl.protocol === 'https:'
    : address.startsWith('https:')
}

export const config = {
  matcher: '/((?!_next/static/|api/uploads(?:/|$)).*)',
}
