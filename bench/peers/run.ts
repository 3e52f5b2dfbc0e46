import { fileURLToPath } from 'node:url'
import { makeChild } from './child'
import { holdContest } from './contest'
import { contestants } from './contestants'
import { ensureInstalled } from './ensureInstalled'
import { readCorpus } from './pair'
import { type Entry, printEntries, printMisses, wishesOf } from './report'

/**
 * Measures Nabla beside other systems on the corpus, one after the other, each in a process of its own. With `--list`, every
 * pair that any of them did not decide rightly. Exit code 0 only if all that is wanted was shown.
 */
async function run(words: readonly string[]): Promise<number> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  ensureInstalled(fileURLToPath(new URL('.', import.meta.url)))
  const pairs = readCorpus(new URL('corpus/', import.meta.url))
  const equal = pairs.filter((pair) => pair.equal).length
  console.log(`${pairs.length} pairs, ${equal} equal and ${pairs.length - equal} not\n`)
  const entries: Entry[] = []
  for (const contestant of contestants()) {
    console.error(`-- ${contestant.name}`)
    const child = makeChild(contestant.program, contestant.words, root)
    entries.push({ contestant, showing: await holdContest(child, contestant.spelling, pairs) })
    child.stop()
  }
  console.log(printEntries(entries))
  console.log(
    'Times: reading an answer and deciding, the target kept read, warmed up; the median of its rounds for each pair, then median and p99 over the pairs.\n',
  )
  for (const entry of words.includes('--list') ? entries : entries.slice(0, 1)) {
    console.log(printMisses(entry))
  }
  const wishes = wishesOf(entries)
  for (const { what, isMet } of wishes) console.log(`${isMet ? 'shown    ' : 'NOT shown'}  ${what}`)
  return wishes.every(({ isMet }) => isMet) ? 0 : 1
}

process.exitCode = await run(process.argv.slice(2))
