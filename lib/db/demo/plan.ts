import { invariant } from '@/lib/expr/invariant'
import { hashSeed, type Random, randomFrom } from '@/lib/numeric/random'
import type { Answer } from '../answer'
import { type AnswerPool, pools } from './answers'
import { classmates, type DemoStudent, visitor } from './people'

/** One answer of the made-up class: who, to which part, what and when, in minutes after the assignment opened. */
export interface PlannedAnswer {
  readonly studentNumber: string
  readonly partId: string
  readonly answer: Answer
  readonly minute: number
}

/** Days between the opening of the assignment and the first start of the demo: the class has answered by then. */
export const daysOpen = 6

/** Answers to a part at most. */
const mostTries = 4
const minutesADay = 24 * 60

/**
 * Everything the class has answered, in the order of time; the same at every start. Each student sits down on one
 * evening, goes through the parts in order, and after a wrong answer tries again with a better chance.
 */
export function planAnswers(): readonly PlannedAnswer[] {
  return [...classmates.flatMap(planStudent), ...visitorAnswers].toSorted(
    (a, b) => a.minute - b.minute,
  )
}

const visitorAnswers: readonly PlannedAnswer[] = [
  { partId: 'w2', text: 'K x D_a' },
  { partId: 'b2', text: '1 x K' },
  { partId: 'b2', text: 'K x 1' },
].map(({ partId, text }, index) => ({
  studentNumber: visitor.studentNumber,
  partId,
  answer: { text, fields: null, format: 'plain' },
  minute: (daysOpen - 1) * minutesADay + 3 * index,
}))

function planStudent(student: DemoStudent): readonly PlannedAnswer[] {
  const random = randomFrom(hashSeed('demo', student.studentNumber))
  const evening = Math.floor(random() * (daysOpen - 1)) * minutesADay
  let minute = evening + 9 * 60 + random() * 300
  return pools.slice(0, student.reached).flatMap((pool) =>
    planPart(pool, student.skill, random).map((answer) => {
      minute += 1 + random() * 9
      return { studentNumber: student.studentNumber, partId: pool.partId, answer, minute }
    }),
  )
}

/** A student's answers to a part, none twice: until one is right, or they give up. */
function planPart(pool: AnswerPool, skill: number, random: Random): readonly Answer[] {
  const answers: Answer[] = []
  if (random() < 0.08) answers.push(pick(pool.unreadable, random))
  for (let tried = 0; tried < mostTries; tried += 1) {
    if (random() < skill ** pool.difficulty + 0.15 * tried)
      return [...answers, pick(pool.right, random)]
    const left = pool.wrong.filter((answer) => !answers.includes(answer))
    if (left.length === 0) return answers
    answers.push(pick(left, random))
    if (random() < 0.2) return answers
  }
  return answers
}

function pick<T>(list: readonly T[], random: Random): T {
  const one = list[Math.floor(random() * list.length)]
  invariant(one !== undefined, 'there is one to pick')
  return one
}
