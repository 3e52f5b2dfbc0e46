import { sameOrigin } from '@/lib/auth/sameOrigin'
import { signOut } from '@/lib/auth/signIn'

/** Ends the session; 204 whether there was one or not. */
export async function POST(request: Request): Promise<Response> {
  if (!sameOrigin(request)) return new Response(null, { status: 403 })
  const headers = new Headers()
  for (const cookie of await signOut(request.headers)) headers.append('set-cookie', cookie)
  return new Response(null, { status: 204, headers })
}
