import { betterAuth } from 'better-auth'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { v7 as uuid } from 'uuid'
import { database } from '@/lib/db/client'
import { dialectOf } from '@/lib/db/dialect'
import { readSettings } from '@/lib/db/settings'
import { enter } from './enter'

/** The shortest and the longest password. */
export const passwordLength = { min: 8, max: 128 } as const

/** Sessions end 30 days after sign-in, in seconds. */
const sessionLength = 30 * 24 * 3600

type Auth = ReturnType<typeof makeAuth>

declare global {
  /** Kept on the process with the client it asks; made anew when the database is opened anew. */
  var nablaAuth: { readonly client: ReturnType<typeof database>; readonly auth: Auth } | undefined
}

/** Sessions and passwords, made at the first question. */
export function auth(): Auth {
  const client = database()
  if (globalThis.nablaAuth?.client !== client) {
    globalThis.nablaAuth = { client, auth: makeAuth(client) }
  }
  return globalThis.nablaAuth.auth
}

/** What is kept of a password (scrypt). */
export async function hashPassword(text: string): Promise<string> {
  const { password } = await auth().$context
  return password.hash(text)
}

function makeAuth(client: ReturnType<typeof database>) {
  const { databaseUrl, secret, publicUrl } = readSettings()
  return betterAuth({
    appName: 'Nabla',
    baseURL: publicUrl?.origin ?? 'http://127.0.0.1',
    secret,
    database: prismaAdapter(client, { provider: dialectOf(databaseUrl), transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    user: {
      additionalFields: {
        studentNumber: { type: 'string', required: false, input: false },
        mayCreateCourses: { type: 'boolean', required: false, input: false },
      },
    },
    session: { expiresIn: sessionLength, disableSessionRefresh: true },
    plugins: [enter],
    // `limits.ts` counts tries, by account too; better-auth counts addresses alone.
    rateLimit: { enabled: false },
    logger: { level: 'error' },
    telemetry: { enabled: false },
    advanced: {
      cookiePrefix: 'nabla',
      useSecureCookies: publicUrl?.protocol === 'https:',
      database: { generateId: () => uuid() },
    },
  })
}
