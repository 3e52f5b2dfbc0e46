import { z } from 'zod'

/** What the environment asks of the application; `scripts/start.js` sets every one of them. */
export interface Settings {
  readonly databaseUrl: string
  /** The key that sessions and the chains of rows are signed with. */
  readonly secret: string
  /** The address people type; null where nobody said. */
  readonly publicUrl: URL | null
  readonly demo: boolean
}

const environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)/, 'neither file:… nor postgresql://…'),
  NABLA_SECRET: z.string().min(32),
  NABLA_URL: z.url({ protocol: /^https?$/ }).optional(),
  NABLA_DEMO: z.enum(['0', '1']).default('0'),
})

/** Reads where the database is, all that reading from it needs; thrown like `readSettings`. */
export function readDatabaseUrl(): string {
  const read = environment.pick({ DATABASE_URL: true }).safeParse(process.env)
  if (!read.success) throw unsettled(read.error)
  return read.data.DATABASE_URL
}

/** Reads the settings from the environment; a missing one is named in what is thrown. */
export function readSettings(): Settings {
  const read = environment.safeParse({
    ...process.env,
    NABLA_URL: process.env.NABLA_URL || undefined,
    NABLA_DEMO: process.env.NABLA_DEMO || undefined,
  })
  if (!read.success) throw unsettled(read.error)
  const { DATABASE_URL, NABLA_SECRET, NABLA_URL, NABLA_DEMO } = read.data
  return {
    databaseUrl: DATABASE_URL,
    secret: NABLA_SECRET,
    publicUrl: NABLA_URL === undefined ? null : new URL(NABLA_URL),
    demo: NABLA_DEMO === '1',
  }
}

function unsettled(error: z.ZodError): Error {
  const faults = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  return new Error(`The settings do not hold. ${faults.join('; ')}`)
}
