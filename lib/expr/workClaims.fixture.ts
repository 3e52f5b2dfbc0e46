import { expandDefinitions } from './expandDefinitions'
import { printPlain } from './printPlain'
import { readWork } from './readWork'
import { SHEET } from './sheetVocabulary.fixture'
import type { Format } from './vocabulary'

/** Chains by lines, a case and what goes on from before it in front: `[i = k] = a = b`. */
export function readChains(text: string, format: Format = 'plain'): string {
  const reading = readWork(text, { format, vocabulary: SHEET, free: ['i', 'k'] })
  if (reading.kind === 'unreadable') {
    const { code, span } = reading.error
    return `${code} at «${text.slice(...span)}»`
  }
  const { value } = reading
  const print = (expressions: Parameters<typeof printPlain>[0][]): string =>
    expressions.map((one) => printPlain(one, SHEET)).join(' = ')
  if (value.kind === 'chain') return print([...value.expressions])
  return expandDefinitions(value)
    .map(({ chain, continues, under }) => {
      const cases = under.map(({ condition, holds }) => {
        const written = printPlain({ kind: 'indicator', condition, span: [0, 0] }, SHEET).slice(1)
        return `${holds ? '' : 'not '}${written} `
      })
      return `${cases.join('')}${continues ? '= ' : ''}${print([...chain.expressions])}`
    })
    .join('\n')
}
