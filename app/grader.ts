import type { Grade, Ungraded } from '@/lib/db/gradings'
import { type QuestionVersion, readStoredVersion } from '@/lib/db/questions'
import { seedOf, sharedSeed } from '@/lib/db/variants'
import { disputesOf } from '@/lib/grading/dispute'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import { askedWith, type PreparedPart, preparePart } from '@/lib/grading/preparePart'
import { inVariant, loadQuestion } from '@/lib/question/loadQuestion'
import type { Part, Question } from '@/lib/question/question'
import { drawVariant, variantKey } from '@/lib/question/vary'
import { createReferee, type Referee } from '@/lib/referee/referee'
import { log } from './log'

/** Questions and prepared parts kept at most: a part's points and truth take about 100 kB. */
const QUESTIONS_KEPT = 100
const VARIANTS_KEPT = 400
const PARTS_KEPT = 400

/** The seed of those who look at a question and answer none. */
export const PREVIEW_SEED = sharedSeed

interface Grader {
  /** By their id. */
  readonly versions: Map<string, QuestionVersion>
  /** By their hash, each in its first variant. */
  readonly questions: Map<string, Question>
  /** By their hash and variant. */
  readonly variants: Map<string, Question>
  readonly parts: Map<string, PreparedPart>
  referee: Promise<Referee> | null
}

declare global {
  /** Kept on the process: the web server loads this module once for each bundle of pages. */
  var nablaGrader: Grader | undefined
}

function grader(): Grader {
  globalThis.nablaGrader ??= {
    versions: new Map(),
    questions: new Map(),
    variants: new Map(),
    parts: new Map(),
    referee: null,
  }
  return globalThis.nablaGrader
}

/** The version a submission names, read once: versions never change. */
export async function versionOf(versionId: string): Promise<QuestionVersion> {
  const { versions } = grader()
  const kept = versions.get(versionId)
  if (kept !== undefined) return kept
  const read = await readStoredVersion(versionId)
  return keptIn(versions, versionId, QUESTIONS_KEPT, () => read)
}

/** The question a version holds, with the numbers of a seed: loaded once, and read once for each variant. */
export function questionOf(version: QuestionVersion, seed: number): Question {
  const { questions, variants } = grader()
  const question = keptIn(questions, version.hash, QUESTIONS_KEPT, () =>
    loadQuestion(version.files),
  )
  const variant = drawVariant(question.vary, seed)
  return keptIn(variants, `${version.hash} ${variantKey(variant)}`, VARIANTS_KEPT, () =>
    inVariant(question, variant),
  )
}

/** Judges a stored answer by its student's own numbers, with the part's points and truth made once. Throws where the part is not of the question. */
export const gradeStored: Grade = async (answer: Ungraded, version: QuestionVersion) => {
  const prepared = await preparedFor(answer, version)
  if (prepared === null) throw new Error(`${version.name} has no part ${answer.partId}`)
  const { part, seed } = prepared
  const verdict = gradeAnswer(prepared, {
    answer: answer.fields ?? answer.text,
    format: answer.format,
  })
  const isFault = verdict.outcome === 'undecided' && verdict.note !== 'awaits-marking'
  if (isFault || verdict.outcome === 'broken') {
    const { outcome, note, questionVersion, graderVersion } = verdict
    const about = { submissionId: answer.id, part: part.id, questionVersion, graderVersion, seed }
    const disputes = disputesOf(verdict)
    log.warn({ ...about, outcome, note, disputes }, 'an answer waits for a person')
  }
  return verdict
}

/** A part with its student's own numbers, its points and truth made once; null where the question has no such part. */
export async function preparedFor(
  place: { readonly studentId: string; readonly itemId: string; readonly partId: string },
  version: QuestionVersion,
): Promise<PreparedPart | null> {
  return preparedWith(version, place.partId, await seedOf(place, new Date()))
}

/** A part with the numbers of a seed, its points and truth made once; null where the question has no such part. */
export async function preparedWith(
  version: QuestionVersion,
  partId: string,
  seed: number,
): Promise<PreparedPart | null> {
  const question = questionOf(version, seed)
  const part = question.parts.find(({ id }) => id === partId)
  return part === undefined ? null : askedWith(await preparedPart(question, part), seed)
}

/**
 * Makes the referee and each part's points and truth, with room for other requests in between, so that the first
 * answer to a question does not wait for them. What fails here fails again, and is told, at grading.
 */
export async function warmUp(question: Question): Promise<void> {
  try {
    for (const part of question.parts) {
      await new Promise((resolve) => setImmediate(resolve))
      await preparedPart(question, part)
    }
  } catch (error) {
    log.error({ question: question.id, err: error }, 'the grader could not be made ready')
  }
}

async function loadedReferee(): Promise<Referee> {
  const kept = grader()
  kept.referee ??= createReferee()
  return kept.referee
}

async function preparedPart(question: Question, part: Part): Promise<PreparedPart> {
  const referee = await loadedReferee()
  const key = `${question.version} ${variantKey(question.variant)} ${part.id}`
  return keptIn(grader().parts, key, PARTS_KEPT, () =>
    preparePart(question, part, PREVIEW_SEED, { referee, clock: microseconds }),
  )
}

function microseconds(): number {
  return performance.now() * 1000
}

function keptIn<T>(map: Map<string, T>, key: string, limit: number, make: () => T): T {
  const found = map.get(key)
  if (found !== undefined) return found
  const made = make()
  if (map.size >= limit) {
    const oldest = map.keys().next()
    if (oldest.done !== true) map.delete(oldest.value)
  }
  map.set(key, made)
  return made
}
