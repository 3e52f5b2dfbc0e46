import { readdirSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import { faultOf, hostileAnswers, hostileTargets } from '@/lib/grading/hostileAnswers.fixture'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'

/** Inputs made at a time: few enough to be gone before memory is read. */
const BATCH = 500
/** Inputs before memory is first read, while code is compiled and what parts keep (examples, the referee's truth) is made. */
const WARMUP = 10_000
/** How often the memory is told. */
const TELL = 20_000
/** Longest time for an answer in milliseconds, the referee's confirming apart, and how far memory may grow, in megabytes. */
const SLOWEST = 50
const GROWTH = 20

/** How often an answer that seems slow is graded again: the collector's work may have fallen to it. */
const AGAIN = 4

interface Slow {
  readonly ms: number
  readonly refereeMs: number
  readonly input: string
}

/**
 * `npm run fuzz -- [count] [seed]`: grades generated answers, most of them faulty, and stops at the first that crashes, is
 * called broken or points outside its text. Fails too where one is slower than the bound or memory grows beyond its.
 */
async function fuzz(count: number, seed: number): Promise<boolean> {
  const folders = readdirSync('content', { withFileTypes: true }).filter((one) => one.isDirectory())
  const questions = folders.map(({ name }) => loadQuestion(readQuestionFolder(`content/${name}`)))
  const targets = await hostileTargets(questions, () => processorTime() * 1000)
  const answers = hostileAnswers(targets)
  const outcomes = new Map<string, number>()
  let slowest: readonly Slow[] = []
  let longest: Slow | null = null
  let settled = 0
  console.log(`seed ${seed}, ${count} answers to ${targets.length} parts`)
  for (let done = 0; done < count; done += BATCH) {
    const batch = fc.sample(answers, { numRuns: Math.min(BATCH, count - done), seed: seed + done })
    for (const { target, text, format } of batch) {
      const input = `${target.name} ${format} ${JSON.stringify(text)}`
      try {
        let slow: Slow = { ms: Number.POSITIVE_INFINITY, refereeMs: 0, input }
        for (let times = 0; times < AGAIN; times += 1) {
          const started = processorTime()
          const verdict = gradeAnswer(target.prepared, { answer: text, format })
          const refereeMs = verdict.refereeMicros / 1000
          const ms = Math.max(0, processorTime() - started - refereeMs)
          if (ms + refereeMs < slow.ms + slow.refereeMs) slow = { ms, refereeMs, input }
          if (times === 0) {
            const kind = verdict.error?.code ?? verdict.note ?? ''
            const outcome = `${verdict.outcome} ${kind}`.trim()
            outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
            const fault = faultOf(verdict, text)
            if (fault !== null) throw new Error(fault)
          }
          if (ms + refereeMs < SLOWEST / 2) break
        }
        slowest = [...slowest, slow].toSorted((a, b) => b.ms - a.ms).slice(0, 5)
        if (slow.refereeMs > (longest?.refereeMs ?? 0)) longest = slow
      } catch (problem) {
        console.error(`seed ${seed}: ${input}`)
        throw problem
      }
    }
    if (done === WARMUP || settled === 0) settled = await memory()
    else if ((done + BATCH) % TELL === 0) {
      console.log(
        `${done + BATCH} answers, ${((await memory()) - settled).toFixed(1)} MB more than at ${WARMUP}`,
      )
    }
  }
  const growth = (await memory()) - settled
  for (const [outcome, times] of [...outcomes].toSorted((a, b) => b[1] - a[1])) {
    console.log(`${String(times).padStart(7)}  ${outcome}`)
  }
  console.log(
    `resident memory grew by ${growth.toFixed(1)} MB after ${WARMUP} answers, at most ${GROWTH} MB`,
  )
  console.log(`slowest, at most ${SLOWEST} ms without the referee:`)
  for (const { ms, input } of slowest) console.log(`  ${ms.toFixed(1)} ms  ${input.slice(0, 200)}`)
  console.log(
    `longest of the referee: ${longest?.refereeMs.toFixed(1)} ms  ${longest?.input.slice(0, 200)}`,
  )
  return growth <= GROWTH && (slowest[0]?.ms ?? 0) <= SLOWEST
}

/** Milliseconds of processor time this process has had: other processes do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Resident memory in megabytes, after what is no longer needed is gone: pages are given back a little after a collection. */
async function memory(): Promise<number> {
  for (let times = 0; times < 5; times += 1) {
    globalThis.gc?.()
    await setTimeout(30)
  }
  return process.memoryUsage().rss / 2 ** 20
}

const [count = '20000', seed = '1'] = process.argv.slice(2)
const isGood = await fuzz(Number(count), Number(seed))
process.exitCode = isGood ? 0 : 1
