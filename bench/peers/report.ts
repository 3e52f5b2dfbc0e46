import { printTable } from '@/cli/printTable'
import type { Spread } from '../statistics'
import { SECONDS_A_PAIR, type Showing } from './contest'
import type { Contestant } from './contestants'
import type { Pair } from './pair'
import { paceOf, type Tally, tallyOf } from './tally'

/** A contestant with what it showed; null where it is not there. */
export interface Entry {
  readonly contestant: Contestant
  readonly showing: Showing | null
}

const HEADS = [
  'system',
  'version',
  'right',
  'wrong accepts',
  'wrong rejects',
  'unread',
  'undecided',
  `none in ${SECONDS_A_PAIR} s`,
  'median µs',
  'p99 µs',
  'rounds',
]

/** The table of all systems, Nabla's first; its later stages stand below it. */
export function printEntries(entries: readonly Entry[]): string {
  const rows = entries.flatMap(({ contestant, showing }) => {
    if (showing === null) return [[contestant.name, `not there: ${contestant.absent}`]]
    const { timed, version, rounds } = showing
    const tally = tallyOf(showing)
    const counts = [
      tally.right,
      ...[tally.wrongAccepts, tally.wrongRejects, tally.unread, tally.undecided, tally.none].map(
        ({ length }) => length,
      ),
    ].map(String)
    const row = [
      contestant.name,
      version,
      ...counts,
      ...cells(paceOf(timed, 'micros')),
      `${rounds}`,
    ]
    if (timed.every((rounds) => rounds.every(({ confirmed }) => confirmed === undefined)))
      return [row]
    const blank = Array.from({ length: counts.length + 1 }, () => '')
    return [
      row,
      ['  with the referee', ...blank, ...cells(paceOf(timed, 'confirmed'))],
      ['  with the reason told', ...blank, ...cells(paceOf(timed, 'explained'))],
    ]
  })
  return printTable(HEADS, rows)
}

function cells({ median, p99 }: Spread): readonly string[] {
  return [median, p99].map((micros) => micros.toFixed(0))
}

/** The pairs that a system did not decide rightly, each with what became of it. */
export function printMisses({ contestant, showing }: Entry): string {
  if (showing === null) return ''
  const tally = tallyOf(showing)
  const rows = [
    ...missed('accepts', tally.wrongAccepts),
    ...missed('rejects', tally.wrongRejects),
    ...missed('cannot read', tally.unread),
    ...missed('leaves undecided', tally.undecided),
    ...missed('is not heard on', tally.none),
  ]
  if (rows.length === 0) return `${contestant.name} decides every pair rightly.\n`
  return `${contestant.name}\n${printTable(['', 'pair', 'target', 'answer', 'why'], rows)}`
}

function missed(what: string, pairs: readonly Pair[]): readonly (readonly string[])[] {
  return pairs.map(({ id, target, answer, why }) => [what, id, target, answer, why ?? ''])
}

/** What is wanted of Nabla beside the others, and whether this run showed it. */
export interface Wish {
  readonly what: string
  readonly isMet: boolean
}

/** Compares the first entry with all others that are there. */
export function wishesOf([ours, ...others]: readonly Entry[]): readonly Wish[] {
  const own = ours?.showing
  if (!own) return [{ what: 'Nabla runs', isMet: false }]
  const theirs = others.flatMap(({ showing }) => (showing === null ? [] : [showing]))
  const least = (measure: (showing: Showing, tally: Tally) => number): number =>
    Math.min(...theirs.map((showing) => measure(showing, tallyOf(showing))))
  const tally = tallyOf(own)
  const pace = paceOf(own.timed, 'micros')
  const { wrongAccepts, wrongRejects, unread, undecided, none } = tally
  return [
    { what: 'no wrong accept', isMet: wrongAccepts.length === 0 },
    {
      what: 'no more wrong rejects than the best',
      isMet: wrongRejects.length <= least((_, each) => each.wrongRejects.length),
    },
    {
      what: 'every pair read and decided',
      isMet: unread.length + undecided.length + none.length === 0,
    },
    {
      what: 'lowest median of reading and deciding',
      isMet: pace.median <= least(({ timed }) => paceOf(timed, 'micros').median),
    },
    {
      what: 'lowest p99 of reading and deciding',
      isMet: pace.p99 <= least(({ timed }) => paceOf(timed, 'micros').p99),
    },
  ]
}
