import { microsecondClock } from '@/cli/microsecondClock'
import { readAnswer } from '@/lib/expr/read'
import { readNumber } from '@/lib/expr/readNumber'
import { readOptions } from '@/lib/expr/readOptions'
import { readWork } from '@/lib/expr/readWork'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import { type PreparedPart, preparePart } from '@/lib/grading/preparePart'
import { choosable } from '@/lib/question/choosable'
import type { AuthorCase, Question } from '@/lib/question/question'
import { createReferee } from '@/lib/referee/referee'
import { allocationMeter } from './allocation'
import { derivationsOf, linesOf } from './derivations'
import { type Spread, spreadOf } from './statistics'

/** What the grader's speed is told in, for one kind of part: microseconds, checks a second, bytes. */
export interface GraderSpeed {
  readonly kind: string
  readonly read: Spread
  /** Reading and deciding, the referee apart. */
  readonly decide: Spread
  /** The referee alone, where it was asked. */
  readonly referee: Spread
  /** Reading, deciding and the referee, where it was asked. */
  readonly confirmed: Spread
  /** The whole grading of what is wrong, in its value or on the way to it: with diagnosis, repair and example. */
  readonly explained: Spread
  /** Answers read and decided in a second of one core, the referee apart; time that other processes had the core does not count. */
  readonly checksPerSecond: number
  /** Median bytes that a check allocates, the referee's and the verdict's included; null where they cannot be measured. */
  readonly bytes: number | null
}

/** The kind that worked solutions are. */
export const DERIVATION = 'derivation'

/** Checks of each kind that are not counted, while the machine's compiler warms up, and that are. */
const WARMUP_CHECKS = 4_000
const CHECKS = 8_000

/** The same for derivations, each of which is many formulas. */
const DERIVATION_WARMUP_CHECKS = 500
const DERIVATION_CHECKS = 1_500

/** Checks of each kind whose allocation is measured: each takes forced collections. */
const WEIGHED = 40

/** An answer to be graded over and over, with truth and points kept. */
interface Job {
  readonly prepared: PreparedPart
  readonly answer: AuthorCase['answer']
  readonly format: AuthorCase['format']
}

/**
 * Grades the author's own readable cases of each part, those of one expression, over and over, turn by turn, and tells the spread by kind of part; and as a kind
 * of their own worked solutions of about seven lines, as they are and with one line spoiled. Reading is timed once more by itself.
 */
export async function timeGrader(questions: readonly Question[]): Promise<readonly GraderSpeed[]> {
  const instruments = { referee: await createReferee(), clock: microsecondClock }
  const kinds = new Map<string, Job[]>()
  const derivations: Job[] = []
  for (const question of questions) {
    for (const part of question.parts) {
      const prepared = preparePart(question, part, 1, instruments)
      const kind = kindOf(prepared)
      const jobs = question.cases
        .filter((each) => each.part === part.id && each.expect !== 'unreadable')
        .filter((each) => linesOf(prepared, each.answer, each.format) < 2)
        .map(({ answer, format }): Job => ({ prepared, answer, format }))
      kinds.set(kind, [...(kinds.get(kind) ?? []), ...jobs])
      derivations.push(
        ...derivationsOf(prepared).map((answer): Job => ({ prepared, answer, format: 'latex' })),
      )
    }
  }
  kinds.set(DERIVATION, derivations)
  const speeds: GraderSpeed[] = []
  for (const [kind, jobs] of kinds) {
    if (jobs.length === 0) continue
    const checks = kind === DERIVATION ? DERIVATION_CHECKS : CHECKS
    const warmup = kind === DERIVATION ? DERIVATION_WARMUP_CHECKS : WARMUP_CHECKS
    speeds.push({ kind, ...timed(jobs, warmup, checks), bytes: await weighed(jobs) })
  }
  return speeds
}

function kindOf(prepared: PreparedPart): string {
  if (prepared.kind !== 'formula') return prepared.kind
  if (prepared.shape.length > 0) return 'matrix'
  return prepared.part.cases.length > 0 ? 'by cases' : 'scalar'
}

function timed(
  jobs: readonly Job[],
  warmup: number,
  checks: number,
): Omit<GraderSpeed, 'kind' | 'bytes'> {
  const read: number[] = []
  const decide: number[] = []
  const referee: number[] = []
  const confirmed: number[] = []
  const explained: number[] = []
  const onset = { wall: microsecondClock(), processor: process.cpuUsage() }
  for (let check = -warmup; check < checks; check += 1) {
    const job = jobs[(check + warmup) % jobs.length]
    if (job === undefined) break
    const started = microsecondClock()
    readTexts(job)
    const reading = microsecondClock() - started
    const { micros, refereeMicros, outcome, line } = gradeAnswer(job.prepared, job)
    const whole = microsecondClock() - started - reading
    if (check < 0) continue
    read.push(reading)
    decide.push(micros)
    if (refereeMicros > 0 && outcome !== 'incorrect') {
      referee.push(refereeMicros)
      confirmed.push(micros + refereeMicros)
    }
    if (outcome === 'incorrect' || line !== null) explained.push(whole)
  }
  const { user, system } = process.cpuUsage(onset.processor)
  const share = Math.min(1, (user + system) / (microsecondClock() - onset.wall))
  const total = decide.reduce((sum, each) => sum + each, 0) * share
  return {
    read: spreadOf(read),
    decide: spreadOf(decide),
    referee: spreadOf(referee),
    confirmed: spreadOf(confirmed),
    explained: spreadOf(explained),
    checksPerSecond: Math.round((1e6 * decide.length) / total),
  }
}

/** Bytes a check, over jobs spread evenly; null where collections come between too often. */
async function weighed(jobs: readonly Job[]): Promise<number | null> {
  const meter = allocationMeter()
  if (meter === null) return null
  const found: number[] = []
  for (let at = 0; at < WEIGHED; at += 1) {
    const job = jobs[Math.floor((at * jobs.length) / WEIGHED)]
    if (job === undefined) break
    const bytes = await meter(() => gradeAnswer(job.prepared, job))
    if (bytes !== null) found.push(bytes)
  }
  return found.length < WEIGHED / 2 ? null : spreadOf(found).median
}

function readTexts({ prepared, answer, format }: Job): void {
  const { vocabulary } = prepared.question
  for (const text of typeof answer === 'string' ? [answer] : Object.values(answer)) {
    switch (prepared.kind) {
      case 'formula':
        readWork(text, { format, vocabulary, free: prepared.scope.free })
        break
      case 'shape':
        readAnswer(text, { format, vocabulary, expects: 'shape' })
        break
      case 'number':
        readNumber(text, { format, vocabulary, unit: prepared.unit })
        break
      case 'choice':
        readOptions(text, choosable(prepared.target))
        break
      case 'marked':
    }
  }
}
