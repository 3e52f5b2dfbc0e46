import { createRequire } from 'node:module'
import { randomFrom } from '@/lib/numeric/random'
import { attempt, serve } from '../serve'

/** What is used of @khanacademy/kas: its README's way to compare two expressions. */
interface Kas {
  readonly libVersion: string
  readonly parse: (
    text: string,
  ) => { readonly parsed: true; readonly expr: unknown } | { readonly parsed: false }
  readonly compare: (left: unknown, right: unknown) => { readonly equal: boolean }
}

const need = createRequire(import.meta.url)
const kas: Kas = need('@khanacademy/kas')
const { version } = need('@khanacademy/kas/package.json')

// KAS compares at random points: seeded, so that a run can be repeated.
Math.random = randomFrom(1)

await serve({
  version,
  prepare: ({ target }) => {
    const left = kas.parse(target)
    if (!left.parsed) return null
    return (answer) => {
      const right = kas.parse(answer)
      if (!right.parsed) return 'unread'
      const compared = attempt(() => kas.compare(right.expr, left.expr))
      if (compared === null) return 'undecided'
      return compared.equal ? 'equal' : 'different'
    }
  },
})
