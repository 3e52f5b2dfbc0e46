import { createRequire } from 'node:module'
import type { Task, Verdict } from '../protocol'
import { attempt, serve } from '../serve'

interface Node {
  readonly toString: () => string
}

interface Options {
  readonly context: unknown
}

/** What is used of mathjs. */
interface MathJs {
  readonly parse: (text: string) => Node
  readonly symbolicEqual: (left: Node, right: Node, options: Options) => boolean
  readonly rationalize: (node: Node) => Node
  readonly simplify: {
    (node: Node, scope: object, options: Options): Node
    readonly positiveContext: unknown
    readonly realContext: unknown
  }
  readonly OperatorNode: new (operator: string, name: string, operands: readonly Node[]) => Node
}

const need = createRequire(import.meta.url)
const math: MathJs = need('mathjs')
const { version } = need('mathjs/package.json')

/**
 * mathjs by `symbolicEqual`; with the word `simplify`, by whether the difference simplifies, or as a rational function reduces,
 * to 0. Either is told of the domain what mathjs has a context for: all variables positive, or real.
 */
await serve({
  version,
  prepare: (task) => {
    const options = { context: contextOf(task) }
    const left = attempt(() => math.parse(task.target))
    if (left === null) return null
    return (answer) => {
      const right = attempt(() => math.parse(answer))
      if (right === null) return 'unread'
      return process.argv.includes('simplify')
        ? bySimplifying(left, right, options)
        : verdictOf(attempt(() => math.symbolicEqual(left, right, options)))
    }
  },
})

function bySimplifying(left: Node, right: Node, options: Options): Verdict {
  const difference = new math.OperatorNode('-', 'subtract', [left, right])
  const simplified = attempt(() => math.simplify(difference, {}, options).toString())
  if (simplified === '0') return 'equal'
  const reduced = attempt(() => math.rationalize(difference).toString())
  return reduced === '0' ? 'equal' : verdictOf(simplified === null ? null : false)
}

function verdictOf(isEqual: boolean | null): Verdict {
  if (isEqual === null) return 'undecided'
  return isEqual ? 'equal' : 'different'
}

function contextOf({ given }: Task): unknown {
  const isPositive = Object.values(given).every((domain) => /^(positive|probability)$/.test(domain))
  return isPositive ? math.simplify.positiveContext : math.simplify.realContext
}
