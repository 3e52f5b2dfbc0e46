import { v7 as uuid } from 'uuid'
import { type Dates, phase } from '@/lib/gradebook/phase'
import type { Terms } from '@/lib/gradebook/replay'
import { takenAttempts } from '@/lib/gradebook/takenAttempts'
import { tellsOutcome } from '@/lib/gradebook/tellings'
import { caseKey } from '@/lib/question/caseKey'
import { type Answer, storeAnswer } from './answer'
import { type Content, rowMac } from './chain'
import { type Database, database } from './client'
import { datedColumns, datesOf, readPolicy } from './dated'
import type { SubmissionModel } from './generated/models'
import { fileIdsIn, holdFiles } from './handedFiles'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { assignmentTakenBy } from './seen'
import { submissionColumns, toSubmission } from './submissionColumns'
import type { Submission } from './submissions'
import { readParts, type VersionPart } from './versionParts'

/** Why an answer is not taken; `lib/i18n` words it. Nothing is stored then. */
export type Refusal =
  | 'not-open'
  | 'closed'
  | 'no-attempts'
  | 'pending'
  | 'undecided-cap'
  | 'key-reused'
  /** The question has another text now than the page its writer read. */
  | 'question-changed'
  | 'unknown-part'
  | 'too-long'
  | 'files'

export type Receipt =
  /** `countedBefore`: the attempts that the earlier answers to the part have cost. */
  | {
      readonly kind: 'accepted'
      readonly submission: Submission
      readonly terms: AnswerTerms
      readonly countedBefore: number
    }
  /** The same idempotency key was there before: that submission, whatever has become of it. */
  | { readonly kind: 'replayed'; readonly submission: Submission; readonly terms: AnswerTerms }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** What an answer is taken and marked under. */
export interface AnswerTerms extends Terms {
  /** Counted attempts the part allows; null for any number. */
  readonly attempts: number | null
}

/** An answer with its address and the key the browser made for this click (a uuid). */
export interface NewSubmission extends Answer {
  readonly itemId: string
  readonly partId: string
  readonly idempotencyKey: string
  /** The version of the question that its writer read; absent where the page does not say. */
  readonly versionId?: string | undefined
  readonly now: Date
}

/** Open undecided answers a part may have: each one asks a person to look. */
const undecidedCap = 3

/**
 * Stores an answer durably, or says why not; null when the item is unknown or `who` is not its student.
 *
 * The next answer to a part is accepted only when the one before is graded and counted attempts are below the limit.
 * What was read to decide so cannot change without a new submission or a person's judgement, and a new submission
 * takes the number this one would get: the unique key then refuses this one, and it is decided anew.
 */
export async function recordSubmission(
  who: Person,
  answer: NewSubmission,
): Promise<Receipt | null> {
  const item = await database().item.findFirst({
    where: { id: answer.itemId, assignment: assignmentTakenBy(who) },
    select: {
      versionId: true,
      version: { select: { parts: true } },
      assignment: {
        select: {
          ...datedColumns(who.id),
          policy: true,
          course: { select: { archivedAt: true } },
        },
      },
    },
  })
  if (item === null) return null
  const part = readParts(item.version.parts).find((one) => one.id === answer.partId)
  const policy = readPolicy(item.assignment.policy)
  const attempts = part?.attempts ?? policy.attempts
  const dates = datesOf(item.assignment)
  const terms = { ...dates, policy, attempts }
  return inTurn(async (): Promise<Receipt> => {
    // The history first: a twin of this click that stands in it is found then, and not taken for an answer that waits.
    const history = await readHistory(who, answer.itemId)
    const earlier = await findReplayed(who, answer)
    if (earlier !== null) {
      return earlier === 'key-reused'
        ? refused('key-reused')
        : { kind: 'replayed', submission: earlier, terms }
    }
    if (answer.versionId !== undefined && answer.versionId !== item.versionId) {
      return refused('question-changed')
    }
    if (part === undefined || !fits(answer, part)) return refused('unknown-part')
    const isArchived = item.assignment.course.archivedAt !== null
    const closed = isArchived ? 'closed' : refuseByDate(dates, answer.now)
    if (closed !== null) return refused(closed)
    const own = history.filter((one) => one.partId === answer.partId)
    const countedBefore = own.filter(({ gradings: [last] }) => last?.counted === true).length
    const at = { counted: countedBefore, isPastDue: answer.now > dates.due }
    const isTold = tellsOutcome(policy.feedback, at)
    const { marked } = part
    const refusal =
      refuseBySize(answer, part) ??
      refuseByHistory(own, { attempts, countedBefore, isTold, marked })
    if (refusal !== null) return refused(refusal)
    const last = history.at(-1)
    const row = {
      id: uuid(),
      studentId: who.id,
      itemId: answer.itemId,
      versionId: item.versionId,
      partId: answer.partId,
      number: own.length + 1,
      position: (last?.position ?? 0) + 1,
      ...storeAnswer(answer),
      idempotencyKey: answer.idempotencyKey,
      receivedAt: answer.now,
    }
    const written = await write(row, last?.mac ?? '', part)
    if (written === null) return refused('files')
    const { assignment } = item
    const submission = toSubmission({ ...written, item: { assignment }, gradings: [] })
    return { kind: 'accepted', submission, terms, countedBefore }
  })
}

type NewRow = Omit<SubmissionModel, 'mac' | 'uploads'>

/** Writes a submission's row, with the files it names where its part asks for files; null when one of them is not there. */
async function write(
  row: NewRow,
  previous: string,
  part: VersionPart,
): Promise<Omit<SubmissionModel, 'mac'> | null> {
  const create = async (to: Database, uploads: string | null) => {
    const whole = { ...row, uploads }
    const mac = rowMac('submission', previous, submissionContent(whole))
    await to.submission.create({ data: { ...whole, mac }, select: { id: true } })
    return whole
  }
  if (part.marked?.kind !== 'upload') return create(database(), null)
  const { studentId, itemId, partId } = row
  return database().$transaction(async (transaction) => {
    const place = { studentId, itemId, partId }
    const files = await holdFiles(transaction, place, fileIdsIn(row.text))
    return files && create(transaction, JSON.stringify(files))
  })
}

/** What a submission's code covers: every column but the code; a column added later only where it holds something, so that older codes stand. */
export function submissionContent(row: Omit<SubmissionModel, 'mac'>): Content {
  return [
    row.id,
    row.studentId,
    row.itemId,
    row.versionId,
    row.partId,
    row.number,
    row.position,
    row.text,
    row.fields,
    row.format,
    row.idempotencyKey,
    row.receivedAt.toISOString(),
    ...(row.uploads === null ? [] : [row.uploads]),
  ]
}

function refused(refusal: Refusal): Receipt {
  return { kind: 'refused', refusal }
}

/** The submission that the same click made before; null when there is none. */
async function findReplayed(
  who: Person,
  answer: NewSubmission,
): Promise<Submission | 'key-reused' | null> {
  const { idempotencyKey, itemId, partId } = answer
  const row = await database().submission.findUnique({
    where: { studentId_idempotencyKey: { studentId: who.id, idempotencyKey } },
    select: submissionColumns(who.id),
  })
  if (row === null) return null
  const submission = toSubmission(row)
  const same =
    submission.itemId === itemId &&
    submission.partId === partId &&
    JSON.stringify(storeAnswer(submission)) === JSON.stringify(storeAnswer(answer))
  return same ? submission : 'key-reused'
}

/** Whether an answer has the fields its part asks for: some of its cases, or one text. */
function fits({ fields }: Answer, part: VersionPart): boolean {
  if (fields === null) return true
  const labels = part.cases.map(caseKey)
  return (
    part.cases.length > 0 && Object.keys(fields).every((label) => labels.includes(caseKey(label)))
  )
}

function refuseByDate(dates: Dates, now: Date): Refusal | null {
  switch (phase(dates, now)) {
    case 'before':
      return 'not-open'
    case 'closed':
      return 'closed'
    case 'open':
    case 'late':
      return null
  }
}

type History = Awaited<ReturnType<typeof readHistory>>

/** A student's answers to an item, first to last, with the grading that counts. */
function readHistory(who: Person, itemId: string) {
  return database().submission.findMany({
    where: { studentId: who.id, itemId },
    orderBy: { position: 'asc' },
    select: {
      partId: true,
      position: true,
      mac: true,
      gradings: {
        orderBy: { number: 'desc' },
        take: 1,
        select: { outcome: true, counted: true, note: true, canonical: true },
      },
    },
  })
}

/** Whether prose is longer than its part takes, or files are too few or too many. */
function refuseBySize({ text }: Answer, { marked }: VersionPart): Refusal | null {
  switch (marked?.kind) {
    case undefined:
      return null
    case 'text':
      return text.length > marked.longest ? 'too-long' : null
    case 'upload': {
      const [least, most] = marked.files
      const count = fileIdsIn(text).length
      return count < least || count > most ? 'files' : null
    }
  }
}

/**
 * Whether the answers so far leave room for one more. Where their outcomes are not told, no refusal may tell one. What a
 * person marks replaces what they have not marked yet, so it may be handed in any number of times.
 */
function refuseByHistory(
  own: History,
  {
    attempts,
    countedBefore,
    isTold,
    marked,
  }: {
    readonly attempts: number | null
    readonly countedBefore: number
    readonly isTold: boolean
    readonly marked: VersionPart['marked']
  },
): Refusal | null {
  const gradings = own.flatMap((one) => one.gradings)
  if (gradings.length < own.length) return 'pending'
  const taken = isTold ? countedBefore : takenAttempts(gradings)
  if (attempts !== null && taken >= attempts) return 'no-attempts'
  if (marked !== undefined) return null
  const undecided = gradings.filter((grading) => grading.outcome === 'undecided').length
  return isTold && undecided >= undecidedCap ? 'undecided-cap' : null
}
