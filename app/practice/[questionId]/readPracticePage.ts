import { notFound } from 'next/navigation'
import { after } from 'next/server'
import { cache } from 'react'
import { questionOf, versionOf, warmUp } from '@/app/grader'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { clock } from '@/lib/db/clock'
import { findPractice } from '@/lib/db/practice'
import { listPracticeAttempts } from '@/lib/db/practiceAttempts'
import { freshRound, MOST_ROUNDS, practiceSeed } from '@/lib/question/practiceRound'

/**
 * A question in a round of practice with what was tried in it, or the homework that holds it, or 404. Without a round in the
 * address, only which one comes next.
 */
export const readPracticePage = cache(async (questionId: string, address: string | undefined) => {
  const person = await currentPerson()
  const own = { kind: 'work', role: null, studentId: person?.id ?? '' } as const
  if (person === null || !can(person, 'practice.use', own)) notFound()
  const found = await findPractice(person, questionId, await clock(new Date()))
  if (found === null) notFound()
  if (found.kind === 'held') return { ...found, person }
  const place = { studentId: person.id, questionId }
  const version = await versionOf(found.question.versionId)
  if (address === undefined) {
    const { vary } = questionOf(version, practiceSeed(place, 1))
    return { kind: 'next' as const, round: freshRound(vary, place, found.lastRound), person }
  }
  const round = Number(address)
  if (!/^[1-9]\d*$/.test(address) || round > MOST_ROUNDS) notFound()
  const seed = practiceSeed(place, round)
  const question = questionOf(version, seed)
  after(() => warmUp(question))
  return {
    kind: 'open' as const,
    person,
    ...{ question, version, seed, round },
    title: found.question.title,
    zone: found.question.zone,
    judged: found.question.judged,
    attempts: await listPracticeAttempts(person, questionId, round),
    varies: Object.values(question.vary).some((values) => values.length > 1),
    /** The round with other numbers, beyond all that was tried. */
    next: freshRound(question.vary, place, Math.max(round, found.lastRound)),
  }
})
