import { createRequire } from 'node:module'
import type { Verdict } from '../protocol'
import { attempt, serve } from '../serve'

interface Expression {
  readonly eq: (other: Expression) => boolean
  readonly subtract: (other: Expression) => Expression
  readonly simplify: () => Expression
  readonly toString: () => string
}

const need = createRequire(import.meta.url)
const nerdamer: (text: string) => Expression = need('nerdamer/all')
const { version } = need('nerdamer/package.json')

/** nerdamer by `eq`; with the word `simplify`, by whether the difference simplifies to 0. */
await serve({
  version,
  prepare: ({ target }) => {
    const left = attempt(() => nerdamer(target))
    if (left === null) return null
    return (answer) => {
      const right = attempt(() => nerdamer(answer))
      if (right === null) return 'unread'
      return verdictOf(
        attempt(() =>
          process.argv.includes('simplify')
            ? left.subtract(right).simplify().toString() === '0'
            : left.eq(right),
        ),
      )
    }
  },
})

function verdictOf(isEqual: boolean | null): Verdict {
  if (isEqual === null) return 'undecided'
  return isEqual ? 'equal' : 'different'
}
