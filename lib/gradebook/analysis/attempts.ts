import type { Outcome } from '@/lib/grading/verdict'
import { full } from '../policy'

/** A graded answer as the analysis of a part needs it, under the grading that stands. */
export interface AttemptFact {
  readonly studentId: string
  readonly itemId: string
  readonly partId: string
  /** From 1, per student and part. */
  readonly number: number
  readonly receivedAt: Date
  readonly outcome: Outcome
  /** Whole ten-thousandths. */
  readonly credit: number
  readonly counted: boolean
  readonly note: string | null
  /** What it was read as; null where it was not read, or where a person judged. */
  readonly canonical: string | null
}

/** When a student first saw a question, and the seed of their numbers. */
export interface FirstLook {
  readonly studentId: string
  readonly itemId: string
  readonly seed: number
  readonly at: Date
}

/** How many students were right at their first counted attempt, their second, … , and how many never (yet). */
export interface AttemptsUntilRight {
  /** `right[0]` counts those right at the first. */
  readonly right: readonly number[]
  readonly never: number
}

/** Attempts until full credit in one part, over the students who tried it. */
export function attemptsUntilRight(attempts: readonly AttemptFact[]): AttemptsUntilRight {
  const right: number[] = []
  let never = 0
  for (const own of byStudent(attempts).values()) {
    const counted = own.filter((attempt) => attempt.counted)
    if (counted.length === 0) continue
    const at = counted.findIndex((attempt) => attempt.credit === full)
    if (at === -1) never += 1
    else right[at] = (right[at] ?? 0) + 1
  }
  return { right: Array.from(right, (count) => count ?? 0), never }
}

/** A pause after which somebody is taken to have done something else, in milliseconds. */
const LONGEST_PAUSE = 30 * 60_000

/**
 * Minutes that each student worked at a part: between one thing they did in the question (looked at it first, handed an
 * answer in) and the next answer to this part, up to the first right one; a longer pause counts half an hour. Those whose
 * beginning is not known are left out. `attempts` are those to all parts of the item.
 */
export function minutesWorked(
  partId: string,
  attempts: readonly AttemptFact[],
  looks: readonly FirstLook[],
): readonly number[] {
  const lookAt = new Map(looks.map((look) => [look.studentId, look.at.getTime()]))
  return [...byStudent(attempts)].flatMap(([studentId, own]) => {
    let before = lookAt.get(studentId) ?? Number.POSITIVE_INFINITY
    let worked: number | null = null
    let right = false
    for (const attempt of own.toSorted((a, b) => a.receivedAt.getTime() - b.receivedAt.getTime())) {
      const at = attempt.receivedAt.getTime()
      if (attempt.partId === partId && !right) {
        if (before > at) return []
        worked = (worked ?? 0) + Math.min(LONGEST_PAUSE, at - before)
        right = attempt.credit === full && attempt.counted
      }
      before = at
    }
    return worked === null ? [] : [worked / 60_000]
  })
}

/** A note or a reading, with how many students met it and how many answers that makes. */
export interface Frequency<A extends AttemptFact> {
  readonly key: string
  readonly students: number
  readonly answers: number
  /** The first answer of those it stands for. */
  readonly first: A
}

/** How often each key comes among answers, the commonest first; null is no key. */
export function frequencies<A extends AttemptFact>(
  attempts: readonly A[],
  keyOf: (attempt: A) => string | null,
): readonly Frequency<A>[] {
  const groups = new Map<string, A[]>()
  for (const attempt of attempts) {
    const key = keyOf(attempt)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [attempt])
    else group.push(attempt)
  }
  return [...groups]
    .flatMap(([key, group]): Frequency<A>[] => {
      const [first] = group
      if (first === undefined) return []
      const students = new Set(group.map(({ studentId }) => studentId)).size
      return [{ key, students, answers: group.length, first }]
    })
    .toSorted((a, b) => b.students - a.students || b.answers - a.answers || order(a.key, b.key))
}

function order(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function byStudent(attempts: readonly AttemptFact[]): ReadonlyMap<string, readonly AttemptFact[]> {
  const groups = new Map<string, AttemptFact[]>()
  for (const attempt of attempts) {
    const own = groups.get(attempt.studentId)
    if (own === undefined) groups.set(attempt.studentId, [attempt])
    else own.push(attempt)
  }
  for (const own of groups.values()) own.sort((a, b) => a.number - b.number)
  return groups
}
