import type { Child } from './child'
import { readNotation } from './notation'
import type { Pair } from './pair'
import type { Ruling, Task, Verdict } from './protocol'
import { type Spelling, spell } from './spelling'

/** What one system made of the corpus. */
export interface Showing {
  readonly version: string
  /** By pair; `none` where its process hung past the limit or died. */
  readonly verdicts: readonly { readonly pair: Pair; readonly verdict: Verdict | 'none' }[]
  /** The measured rulings of each pair that was read, round after round. */
  readonly timed: readonly (readonly Ruling[])[]
  /** Rounds over the corpus that were measured after those that warmed up. */
  readonly rounds: number
}

/** Longest a system may take over one pair. */
export const SECONDS_A_PAIR = 10

/** A system is timed for as many rounds over the corpus as fit in this, within the bounds below. */
const SECONDS_A_SYSTEM = 40
const MOST_ROUNDS = 40
const MOST_WARMUP_ROUNDS = 20

/**
 * Asks a system for its verdict on each pair alone, so that a hang or a crash costs that pair only; then times it over and
 * over on all pairs that it could decide. Null where the system is not there.
 */
export async function holdContest(
  child: Child,
  spelling: Spelling,
  pairs: readonly Pair[],
): Promise<Showing | null> {
  const version = await child.version()
  if (version === null) return null
  const verdicts: { pair: Pair; verdict: Verdict | 'none' }[] = []
  const decided: Task[] = []
  let seconds = 0
  for (const pair of pairs) {
    const task = taskOf(pair, spelling)
    const [ruling] = (await child.rule([task], SECONDS_A_PAIR)) ?? []
    verdicts.push({ pair, verdict: ruling?.verdict ?? 'none' })
    if (ruling === undefined || ruling.verdict === 'unread') continue
    decided.push(task)
    seconds += (ruling.explained ?? ruling.micros) / 1e6
  }
  const fitting = Math.max(1, Math.floor(SECONDS_A_SYSTEM / seconds))
  const warmup = Math.min(MOST_WARMUP_ROUNDS, Math.floor(fitting / 3))
  const rounds = Math.min(MOST_ROUNDS, fitting - warmup)
  const timed = decided.map((): Ruling[] => [])
  for (let round = -warmup; round < rounds; round += 1) {
    const rulings = await child.rule(decided, SECONDS_A_PAIR * decided.length)
    if (round < 0) continue
    rulings?.forEach((ruling, at) => {
      timed[at]?.push(ruling)
    })
  }
  return { version, verdicts, timed, rounds }
}

function taskOf({ id, given, target, answer }: Pair, spelling: Spelling): Task {
  const spelled = (text: string): string => spell(readNotation(text), spelling)
  const names = Object.entries(given).map(([name, domain]) => [spelling.name(name), domain])
  return {
    id,
    given: Object.fromEntries(names),
    target: spelled(target),
    answer: spelled(answer),
  }
}
