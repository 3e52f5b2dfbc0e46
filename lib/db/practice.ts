import { closing } from '@/lib/gradebook/ownDates'
import { releases } from '@/lib/gradebook/releases'
import { phaseOf } from './assignmentColumns'
import { database } from './client'
import { datedColumns, datesOf, readPolicy } from './dated'
import type { Prisma } from './generated/client'
import { type LibraryQuestion, listedColumns, toLibraryQuestion } from './library'
import type { Person } from './person'
import { assignmentTakenBy } from './seen'
import { type Titles, titles } from './titles'
import { readParts } from './versionParts'

/** A question that `who` may practise, in the version last released to them. */
export interface PracticeQuestion extends LibraryQuestion {
  readonly questionId: string
  /** IANA zone of the course that released it. */
  readonly zone: string
  /** Ids of the parts the grader judges; those a person marks are read and not answered. */
  readonly judged: readonly string[]
}

/** A question with how far practice has come. */
export interface PracticeRow extends PracticeQuestion {
  readonly state: PracticeState
  /** The latest round that has an answer; 0 before the first. */
  readonly lastRound: number
}

/** `solved` once each judged part was answered rightly, in whichever round. */
export type PracticeState = 'new' | 'tried' | 'solved'

/** Homework in which a question is asked for marks now. */
export interface Holder {
  readonly assignmentId: string
  readonly itemId: string
  readonly assignment: Titles
}

/** What may be done with a question now. */
export type Practicable =
  | { readonly kind: 'open'; readonly question: PracticeQuestion; readonly lastRound: number }
  /** It stands in open homework of theirs: there it is answered. */
  | { readonly kind: 'held'; readonly title: Titles; readonly by: Holder }

/** The questions `who` may practise now, by name. */
export async function listPractice(who: Person, now: Date): Promise<readonly PracticeRow[]> {
  const { released, held } = await readStandings(who, now, null)
  const tried = await readTried(who, null)
  return [...released.values()]
    .filter(({ questionId, judged }) => !held.has(questionId) && judged.length > 0)
    .map((question) => ({ ...question, ...progressOf(question, tried.get(question.questionId)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * One question: whether `who` may practise it at `now`, or where it is asked for marks instead; null when it was never released to
 * them and stands in no open homework of theirs, which is the same as if it did not exist.
 */
export async function findPractice(
  who: Person,
  questionId: string,
  now: Date,
): Promise<Practicable | null> {
  const { released, held } = await readStandings(who, now, questionId)
  const holder = held.get(questionId)
  if (holder !== undefined) return { kind: 'held', ...holder }
  const question = released.get(questionId)
  if (question === undefined || question.judged.length === 0) return null
  const tried = await readTried(who, questionId)
  return {
    kind: 'open',
    question,
    lastRound: progressOf(question, tried.get(questionId)).lastRound,
  }
}

interface Standings {
  readonly released: ReadonlyMap<string, PracticeQuestion>
  readonly held: ReadonlyMap<string, { readonly title: Titles; readonly by: Holder }>
}

/**
 * What the homework of `who` says of each question at `now`. Homework that has not opened says nothing: a question that stands there
 * alone is unknown, and one released before goes on as if it did not, since its leaving would tell what is to come
 * (docs/decisions/097-practice.md).
 */
async function readStandings(
  who: Person,
  now: Date,
  questionId: string | null,
): Promise<Standings> {
  const asked: Prisma.ItemWhereInput = questionId === null ? {} : { version: { questionId } }
  const rows = await database().assignment.findMany({
    where: { ...assignmentTakenBy(who), opens: { lte: now }, items: { some: asked } },
    select: {
      id: true,
      title: true,
      titleEn: true,
      policy: true,
      ...datedColumns(who.id),
      course: { select: { archivedAt: true, zone: true } },
      items: {
        where: asked,
        orderBy: { order: 'asc' },
        select: {
          id: true,
          version: {
            select: { ...listedColumns, questionId: true, question: { select: { name: true } } },
          },
        },
      },
    },
  })
  const assignments = rows
    .map((row) => ({ row, dates: datesOf(row) }))
    .sort((a, b) => closing(a.dates).getTime() - closing(b.dates).getTime())
  const released = new Map<string, PracticeQuestion>()
  const held = new Map<string, { readonly title: Titles; readonly by: Holder }>()
  for (const { row, dates } of assignments) {
    const isClosed = phaseOf(row, dates, now) === 'closed'
    if (isClosed && !releases(readPolicy(row.policy))) continue
    for (const { id, version } of row.items) {
      const question = toLibraryQuestion(version.question.name, version)
      if (isClosed) {
        const judged = readParts(version.parts).filter(({ marked }) => marked === undefined)
        released.set(version.questionId, {
          ...question,
          questionId: version.questionId,
          zone: row.course.zone,
          judged: judged.map((part) => part.id),
        })
      } else {
        const assignment = titles(row.title, row.titleEn)
        const by = { assignmentId: row.id, itemId: id, assignment }
        held.set(version.questionId, { title: question.title, by })
      }
    }
  }
  return { released, held }
}

/** What has been answered of a question. */
interface Tried {
  readonly right: ReadonlySet<string>
  readonly lastRound: number
}

async function readTried(
  who: Person,
  questionId: string | null,
): Promise<ReadonlyMap<string, Tried>> {
  const groups = await database().practiceAttempt.groupBy({
    by: ['questionId', 'partId', 'outcome'],
    where: { studentId: who.id, ...(questionId !== null && { questionId }) },
    _max: { round: true },
  })
  const tried = new Map<string, { right: Set<string>; lastRound: number }>()
  for (const { questionId: id, partId, outcome, _max } of groups) {
    const one = tried.get(id) ?? { right: new Set<string>(), lastRound: 0 }
    tried.set(id, one)
    if (outcome === 'correct') one.right.add(partId)
    one.lastRound = Math.max(one.lastRound, _max.round ?? 0)
  }
  return tried
}

function progressOf(
  { judged }: PracticeQuestion,
  tried: Tried | undefined,
): Pick<PracticeRow, 'state' | 'lastRound'> {
  if (tried === undefined) return { state: 'new', lastRound: 0 }
  const isSolved = judged.every((id) => tried.right.has(id))
  return { state: isSolved ? 'solved' : 'tried', lastRound: tried.lastRound }
}
