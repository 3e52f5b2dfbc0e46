import { loadavg } from 'node:os'
import { basename } from 'node:path'
import { questionFolders } from '@/cli/questionFolders'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { DERIVATION, type GraderSpeed, timeGrader } from './grader'
import { scriptWeight } from './pageWeight'
import { type PhoneUse, timePhone } from './phone'
import { readerWeight } from './readerWeight'
import { questionPath, startServer } from './server'
import type { Spread } from './statistics'
import { timeSubmissions } from './submit'
import { timeTeaching } from './teach'

/** One figure with the bound it is held against. */
interface Figure {
  readonly what: string
  readonly measured: string
  /** Null where nothing is promised. */
  readonly wanted: string | null
  /** At most what is wanted, when absent. */
  readonly bound?: 'at most' | 'at least'
}

/** Prints every figure that Nabla promises, measured on this machine: medians, with the 99th percentile beside. */
async function run(): Promise<void> {
  const questions = questionFolders('content').map((folder) =>
    loadQuestion(readQuestionFolder(folder), basename(folder)),
  )
  const figures: Figure[] = (await timeGrader(questions)).flatMap(graderFigures)
  const { brotli, gzip } = await readerWeight()
  figures.push({
    what: 'reader in a browser, brotli (gzip)',
    measured: `${(brotli / 1000).toFixed(1)} kB (${(gzip / 1000).toFixed(1)})`,
    wanted: '20 kB',
  })
  const server = await startServer()
  try {
    const path = await questionPath(server)
    const weight = await scriptWeight(server, path)
    figures.push({
      what: 'script of the question page, gzip',
      measured: `${Math.round(weight / 1000)} kB`,
      wanted: '150 kB',
    })
    figures.push(...phoneFigures(await timePhone(server, path, 5)))
    const { median, p99 } = await timeSubmissions(server, path.split('/').at(-1) ?? '')
    figures.push({
      what: 'submit, stored and graded',
      measured: `${median.toFixed(1)} ms (p99 ${p99.toFixed(1)})`,
      wanted: '25 ms',
    })
  } finally {
    await server.stop()
  }
  print(figures)
  print(await teachFigures())
}

/** What a student on a slow phone waits for; the load beside it, since a busy machine makes a phone slower than it is. */
function phoneFigures(use: PhoneUse | null): readonly Figure[] {
  const [load = 0] = loadavg()
  const told = (spread: Spread | undefined) =>
    spread === undefined ? 'no browser' : `${millis(spread)}, load ${load.toFixed(1)}`
  return [
    {
      what: 'question page on a slow phone, first key taken',
      measured: told(use?.first.taken),
      wanted: '3000 ms',
    },
    { what: 'the same, read', measured: told(use?.first.read), wanted: '3000 ms' },
    { what: 'second visit, first key taken', measured: told(use?.second.taken), wanted: '1500 ms' },
    { what: 'the same, read', measured: told(use?.second.read), wanted: '1500 ms' },
    { what: 'preview after a key', measured: told(use?.preview), wanted: '30 ms' },
    { what: 'the same on the slow phone', measured: told(use?.slowPreview), wanted: null },
  ]
}

/** What a kind of part is promised to take: a scalar, a matrix, a derivation of seven lines; null where nothing is. */
const PROMISED: Readonly<
  Record<
    string,
    { readonly decide: string; readonly confirmed: string; readonly explained?: string }
  >
> = {
  matrix: { decide: '1000 µs', confirmed: '50 ms' },
  [DERIVATION]: { decide: '1500 µs', confirmed: '50 ms', explained: '100 ms' },
}
const SCALAR = { decide: '100 µs', confirmed: '5 ms' }

/** What a lecturer with 300 students and 42 parts waits for. */
async function teachFigures(): Promise<readonly Figure[]> {
  const server = await startServer('instructor')
  try {
    const speed = await timeTeaching(server)
    const { answers, gradebook, use, analysis, groups, regrade, meanwhile } = speed
    return [
      {
        what: 'gradebook of 300 × 42, first byte',
        measured: millis(gradebook.firstByte),
        wanted: '300 ms',
      },
      {
        what: 'gradebook of 300 × 42, whole',
        measured: millis(gradebook.whole),
        wanted: '1000 ms',
      },
      {
        what: 'the same in a browser, rows shown',
        measured: use === null ? 'no browser' : millis(use.rows),
        wanted: '1000 ms',
      },
      {
        what: 'and a filter typed at once, shown',
        measured: use === null ? 'no browser' : millis(use.filtered),
        wanted: '1000 ms',
      },
      { what: 'analysis of 300 × 42', measured: millis(analysis), wanted: '1000 ms' },
      { what: 'groups of one part', measured: millis(groups), wanted: '2000 ms' },
      {
        what: `regrade of ${answers.toLocaleString('en')} answers`,
        measured: `${(regrade / 1000).toFixed(1)} s`,
        wanted: '60 s',
      },
      { what: 'health page meanwhile', measured: millis(meanwhile), wanted: null },
    ]
  } finally {
    await server.stop()
  }
}

function millis({ median, p99 }: Spread): string {
  return `${median.toFixed(0)} ms (p99 ${p99.toFixed(0)})`
}

function graderFigures(speed: GraderSpeed): readonly Figure[] {
  const { kind, read, decide, confirmed, explained, checksPerSecond, bytes } = speed
  const promised = { explained: null, ...(PROMISED[kind] ?? SCALAR) }
  const figures: Figure[] = [
    { what: `read, ${kind}`, measured: micros(read), wanted: kind === DERIVATION ? null : '50 µs' },
    { what: `read and decide, ${kind}`, measured: micros(decide), wanted: promised.decide },
  ]
  if (Number.isFinite(confirmed.median)) {
    const what = `read, decide and confirm, ${kind}`
    figures.push({ what, measured: micros(confirmed), wanted: promised.confirmed })
  }
  if (Number.isFinite(explained.median)) {
    const what = `the same and explain, wrong ${kind}`
    figures.push({ what, measured: micros(explained), wanted: promised.explained })
  }
  if (kind === 'scalar') {
    const measured = checksPerSecond.toLocaleString('en')
    figures.push({
      what: `decisions a second, ${kind}`,
      measured,
      wanted: '5,000',
      bound: 'at least',
    })
  }
  const measured = bytes === null ? 'unavailable' : `${(bytes / 1000).toFixed(1)} kB`
  return [...figures, { what: `allocated a check, ${kind}`, measured, wanted: null }]
}

function micros({ median, p99 }: { readonly median: number; readonly p99: number }): string {
  return `${median.toFixed(0)} µs (p99 ${p99.toFixed(0)})`
}

function print(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ what }) => what.length))
  const middle = Math.max(...figures.map(({ measured }) => measured.length))
  for (const { what, measured, wanted, bound = 'at most' } of figures) {
    const promise = wanted === null ? '' : `   ${bound} ${wanted}`
    console.log(`${what.padEnd(width)}  ${measured.padStart(middle)}${promise}`)
  }
}

await run()
