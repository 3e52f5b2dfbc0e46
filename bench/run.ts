import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { timeGrader } from './grader'
import { scriptWeight } from './pageWeight'
import { questionPath, startServer } from './server'
import { timeSubmissions } from './submit'

/** One figure with the bound it is held against. */
interface Figure {
  readonly what: string
  readonly measured: string
  readonly wanted: string
}

/** Prints every figure that Nabla promises, measured on this machine: medians, with the 99th percentile beside. */
async function run(): Promise<void> {
  const question = loadQuestion(readQuestionFolder('content/two-layer-softmax'))
  const figures: Figure[] = []
  for (const speed of await timeGrader(question)) {
    const { kind, read, decide, referee } = speed
    figures.push(
      { what: `read, ${kind}`, measured: micros(read), wanted: '50 µs' },
      { what: `read and decide, ${kind}`, measured: micros(decide), wanted: '300 µs' },
    )
    if (Number.isFinite(referee.median)) {
      figures.push({ what: `referee, ${kind}`, measured: micros(referee), wanted: '5 ms' })
    }
  }
  const server = await startServer()
  try {
    const path = await questionPath(server)
    const weight = await scriptWeight(server, path)
    figures.push({
      what: 'script of the question page, gzip',
      measured: `${Math.round(weight / 1000)} kB`,
      wanted: '150 kB',
    })
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
}

function micros({ median, p99 }: { readonly median: number; readonly p99: number }): string {
  return `${median.toFixed(0)} µs (p99 ${p99.toFixed(0)})`
}

function print(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ what }) => what.length))
  const middle = Math.max(...figures.map(({ measured }) => measured.length))
  for (const { what, measured, wanted } of figures) {
    console.log(`${what.padEnd(width)}  ${measured.padStart(middle)}   at most ${wanted}`)
  }
}

await run()
