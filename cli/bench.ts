import { basename } from 'node:path'
import { timeGrader } from '@/bench/grader'
import type { Spread } from '@/bench/statistics'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { EXIT, type Run } from './command'
import { printTable } from './printTable'
import { questionFolders } from './questionFolders'
import { OWN_CONTENT, userPath } from './userPath'

/** `nabla bench`: the grader's speed on the authors' own cases of all questions in a folder, by kind of part. */
export const bench: Run = async (words, output) => {
  const [folder, ...others] = words
  if (others.length > 0 || folder?.startsWith('-')) return EXIT.misused
  const path = folder === undefined ? OWN_CONTENT : userPath(folder)
  const folders = questionFolders(path)
  if (folders.length === 0) {
    await output.complain(`nabla bench: there is no question in ${path}\n`)
    return EXIT.misused
  }
  const speeds = await timeGrader(
    folders.map((each) => loadQuestion(readQuestionFolder(each), basename(each))),
  )
  const rows = speeds.map(({ kind, read, decide, referee, explained, checksPerSecond, bytes }) => [
    kind,
    printSpread(read),
    printSpread(decide),
    printSpread(referee),
    printSpread(explained),
    String(checksPerSecond),
    bytes === null ? 'unavailable' : `${(bytes / 1000).toFixed(1)} kB`,
  ])
  const heads = [
    'median (p99), µs',
    'read',
    'read and decide',
    'referee',
    'wrong, explained',
    'checks/s',
    'allocated a check',
  ]
  await output.write(printTable(heads, rows))
  return EXIT.well
}

function printSpread({ median, p99 }: Spread): string {
  return Number.isFinite(median) ? `${median.toFixed(0)} (${p99.toFixed(0)})` : '-'
}
