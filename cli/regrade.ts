import { parseArgs } from 'node:util'
import { closeDatabase } from '@/lib/db/client'
import {
  type AnswerFilter,
  type StoredAnswer,
  storedAnswers,
  unknownIn,
} from '@/lib/db/storedAnswers'
import { full } from '@/lib/gradebook/policy'
import { type Judged, verdictChange } from '@/lib/gradebook/verdictChange'
import { GRADER_VERSION } from '@/lib/grading/graderVersion'
import { createReferee } from '@/lib/referee/referee'
import { EXIT, type Output, type Run } from './command'
import { findKept } from './kept'
import { microsecondClock } from './microsecondClock'
import { storedGrader } from './storedGrader'

/** `nabla regrade --dry`: every stored verdict that the present grader would change. Reads, and writes nothing. */
export const regrade: Run = async (words, output) => {
  const wanted = readWords(words)
  if (wanted === null) return EXIT.misused
  if (!wanted.dry) {
    await output.complain(
      'nabla regrade: only --dry is done here, which tells what would change; marks are changed on the page Regrades of an assignment, by its instructor\n',
    )
    return EXIT.misused
  }
  const kept = findKept()
  if (kept.kind === 'nowhere') {
    await output.complain(`nabla regrade: ${kept.reason}\n`)
    return EXIT.misused
  }
  process.env.DATABASE_URL = kept.url
  try {
    const unknown = await unknownIn(wanted.filter)
    if (unknown === null) return await compareAll(wanted, output)
    await output.complain(`nabla regrade: ${unknown}\n`)
    return EXIT.misused
  } finally {
    await closeDatabase()
  }
}

/** Grades every answer anew and tells the differences, then how many of each kind. */
async function compareAll({ filter, json }: Wanted, output: Output): Promise<number> {
  const grade = storedGrader({ referee: await createReferee(), clock: microsecondClock })
  const changes = new Map<string, number>()
  let answers = 0
  let waiting = 0
  for await (const answer of storedAnswers(filter)) {
    answers += 1
    if (answer.judged === null) {
      waiting += 1
      continue
    }
    const now = await grade(answer)
    const change = verdictChange(answer.judged, now)
    if (change === null) continue
    changes.set(change, (changes.get(change) ?? 0) + 1)
    await output.write(
      json ? printJson(answer, answer.judged, now) : printLine(answer, answer.judged, now),
    )
  }
  const summary = printSummary(answers, waiting, changes)
  await (json ? output.complain(summary) : output.write(summary))
  return changes.size === 0 ? EXIT.well : EXIT.found
}

type Judgement = NonNullable<StoredAnswer['judged']>

function printLine(answer: StoredAnswer, then: Judgement, now: Judged): string {
  const { id, assignmentId, question, partId, overridden } = answer
  const mark = overridden ? '; a person has judged since' : ''
  const graders = `grader ${then.graderVersion ?? '-'} → ${GRADER_VERSION}`
  const change = `${printJudged(then)} → ${printJudged(now)}`
  return `${id}  ${assignmentId}  ${question} ${partId}: ${change} (${graders}${mark})\n`
}

function printJudged({ outcome, credit, note, line }: Judged): string {
  const words = [outcome, `${(credit * 100) / full} %`, note, line === null ? null : `line ${line}`]
  return words.filter((word) => word !== null).join(', ')
}

function printJson(answer: StoredAnswer, then: Judgement, now: Judged): string {
  const { id, assignmentId, question, versionId, partId, overridden } = answer
  const { seed, ...before } = then
  const line = {
    submission: id,
    assignment: assignmentId,
    question,
    version: versionId,
    part: partId,
    seed,
    overridden,
    before,
    after: { ...now, graderVersion: GRADER_VERSION },
  }
  return `${JSON.stringify(line)}\n`
}

function printSummary(
  answers: number,
  waiting: number,
  changes: ReadonlyMap<string, number>,
): string {
  const kinds = [...changes].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${kind}: ${count}`)
  const open = waiting === 0 ? '' : `, ${waiting} not graded yet`
  return `${answers} answers${open}: ${kinds.length === 0 ? 'nothing changes' : kinds.join(', ')}\n`
}

interface Wanted {
  readonly dry: boolean
  readonly json: boolean
  readonly filter: AnswerFilter
}

function readWords(words: readonly string[]): Wanted | null {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        dry: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        assignment: { type: 'string' },
        question: { type: 'string' },
      },
    })
    const { dry, json, assignment = null, question = null } = values
    return { dry, json, filter: { assignmentId: assignment, question } }
  } catch {
    return null
  }
}
