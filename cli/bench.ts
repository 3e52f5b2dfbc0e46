import { timeGrader } from '@/bench/grader'
import type { Spread } from '@/bench/statistics'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { EXIT, type Run } from './command'
import { printTable } from './printTable'
import { OWN_CONTENT, userPath } from './userPath'

/** `nabla bench`: the grader's speed on the author's own cases of a question, by kind of part. */
export const bench: Run = async (words, output) => {
  const [folder, ...others] = words
  if (others.length > 0) return EXIT.misused
  const path = folder === undefined ? `${OWN_CONTENT}/two-layer-softmax` : userPath(folder)
  const speeds = await timeGrader(loadQuestion(readQuestionFolder(path)))
  const rows = speeds.map(({ kind, read, decide, referee, checksPerSecond }) => [
    kind,
    printSpread(read),
    printSpread(decide),
    printSpread(referee),
    String(checksPerSecond),
  ])
  const heads = ['median (p99), µs', 'read', 'read and decide', 'referee', 'checks/s']
  await output.write(printTable(heads, rows))
  return EXIT.well
}

function printSpread({ median, p99 }: Spread): string {
  return Number.isFinite(median) ? `${median.toFixed(0)} (${p99.toFixed(0)})` : '-'
}
