import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/**
 * Signs in somebody known without a password (the demo's buttons, the owner just made), with the same session row and
 * cookie as better-auth's own sign-in. Called by this server alone: it has no address.
 */
export const enter = {
  id: 'enter',
  endpoints: {
    enter: createAuthEndpoint(
      { method: 'POST', body: z.strictObject({ userId: z.string() }) },
      async (context) => {
        const { internalAdapter } = context.context
        const user = await internalAdapter.findUserById(context.body.userId)
        if (user === null) return context.json({ entered: false })
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(context, { session, user })
        return context.json({ entered: true })
      },
    ),
  },
} satisfies BetterAuthPlugin
