import {
  finishStage,
  type RegradeWork,
  type Rejudge,
  regradeStudent,
  releaseRegrade,
  studentsLeft,
  takeRegrade,
} from '@/lib/db/regradeWork'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import type { Verdict } from '@/lib/grading/verdict'
import { variantKey } from '@/lib/question/vary'
import { preparedFor, versionOf } from './grader'
import { log } from './log'

declare global {
  /** Kept on the process: the web server loads this module once for each bundle of pages. */
  var nablaRegrading: Promise<void> | undefined
}

/**
 * Goes on with every regrade that has work to do, one student after another with room for requests in between; returns at once. A
 * process that is at it already takes up what has come since. What a restart interrupts, the next start goes on with.
 */
export function runRegrades(): void {
  const before = globalThis.nablaRegrading ?? Promise.resolve()
  globalThis.nablaRegrading = before.then(workAll).catch((error: unknown) => {
    log.error(
      { err: error },
      'a regrade stopped; it goes on at the next start, or when its page is asked to',
    )
  })
}

async function workAll(): Promise<void> {
  for (
    let work = await takeRegrade(new Date());
    work !== null;
    work = await takeRegrade(new Date())
  ) {
    try {
      await workThrough(work)
    } catch (error) {
      await releaseRegrade(work)
      throw error
    }
  }
}

async function workThrough(work: RegradeWork): Promise<void> {
  const judge = equalOnce()
  // Who hands in meanwhile is found by asking again.
  for (let left = await studentsLeft(work); left.length > 0; left = await studentsLeft(work)) {
    for (const studentId of left) {
      await regradeStudent(work, studentId, judge, new Date())
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  await finishStage(work, new Date())
}

/** Readings kept in one regrade: as many as a large class has. */
const MOST_KEPT = 50_000

/** A judge that grades what is typed alike once, for each part and variant. */
function equalOnce(): Rejudge {
  const kept = new Map<string, Verdict>()
  return async (answer, versionId) => {
    const prepared = await preparedFor(answer, await versionOf(versionId))
    if (prepared === null) return null
    const { text, fields, format, partId } = answer
    const variant = variantKey(prepared.question.variant)
    const key = JSON.stringify([partId, variant, format, text, fields])
    const found = kept.get(key)
    if (found !== undefined) return { ...found, seed: prepared.seed }
    const verdict = gradeAnswer(prepared, { answer: fields ?? text, format })
    if (kept.size < MOST_KEPT) kept.set(key, verdict)
    return verdict
  }
}
