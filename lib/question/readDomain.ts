import { nearestSpelling } from '@/lib/expr/nearest'
import type { Numbers } from '@/lib/expr/substitute'
import type { Domain } from '@/lib/model/model'

/** A domain as written, or the reason why it is none. */
export type DomainReading =
  | { readonly kind: 'domain'; readonly domain: Domain }
  | { readonly kind: 'faulty'; readonly reason: string }

const PLAIN = [
  'real',
  'positive',
  'nonnegative',
  'probability',
  'simplex',
  'symmetric',
  'positive-definite',
  'orthogonal',
  'boolean',
] as const

const ALL = [...PLAIN, 'interval(a, b)', 'integer(a, b)', 'onehot(k)'] as const

/**
 * Reads `positive`, `interval(0, 2)`, `integer(1, 9)`, `onehot(k)` and the other domains of the question format; a varied name
 * may stand for an end.
 */
export function readDomain(text: string, numbers: Numbers): DomainReading {
  const written = text.trim()
  const plain = PLAIN.find((kind) => kind === written)
  if (plain !== undefined) return { kind: 'domain', domain: { kind: plain } }
  const [, word = '', inside = ''] = /^([a-z-]+)\s*\(([^()]*)\)$/.exec(written) ?? []
  const values = inside.split(',').map((value) => value.trim())
  switch (word) {
    case 'interval':
    case 'integer':
      return readEnds(word, values, numbers)
    case 'onehot': {
      const [index = ''] = values
      return values.length === 1 && index !== ''
        ? { kind: 'domain', domain: { kind: 'onehot', index } }
        : faulty('`onehot` needs one index, as in `onehot(k)`')
    }
    default: {
      const bare = /^[a-z-]+/i.exec(written)?.[0] ?? written
      const nearest = ALL.find((known) => known.split('(')[0] === nearestWord(bare))
      const offer =
        nearest === undefined ? `; domains: ${ALL.join(', ')}` : `; did you mean \`${nearest}\`?`
      return faulty(`unknown domain \`${written}\`${offer}`)
    }
  }
}

function readEnds(
  kind: 'interval' | 'integer',
  values: readonly string[],
  numbers: Numbers,
): DomainReading {
  const [least, greatest] = values.map((value) => readEnd(value, numbers))
  if (values.length !== 2 || least === undefined || greatest === undefined) {
    return faulty(`\`${kind}\` needs two numbers, as in \`${kind}(0, 2)\``)
  }
  if (Number.isNaN(least) || Number.isNaN(greatest)) {
    return faulty(`the ends of \`${kind}\` must be numbers`)
  }
  if (kind === 'integer' && !(Number.isSafeInteger(least) && Number.isSafeInteger(greatest))) {
    return faulty('the ends of `integer` must be whole numbers')
  }
  if (kind === 'interval' ? least >= greatest : least > greatest) {
    return faulty(`the first end of \`${kind}\` must be less than the second`)
  }
  return { kind: 'domain', domain: { kind, least, greatest } }
}

/** `-0.5`, `1e3`, `C` or `-C`; NaN for anything else. */
function readEnd(text: string, numbers: Numbers): number {
  const [, sign, unsigned = ''] = /^([+-]?)(.*)$/.exec(text) ?? []
  const isDecimal = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(unsigned)
  const value = numbers.get(unsigned) ?? (isDecimal ? Number(unsigned) : Number.NaN)
  return sign === '-' ? -value : value
}

function nearestWord(written: string): string | null {
  return nearestSpelling(
    written,
    ALL.map((known) => known.split('(')[0] ?? known),
  )
}

function faulty(reason: string): DomainReading {
  return { kind: 'faulty', reason }
}
