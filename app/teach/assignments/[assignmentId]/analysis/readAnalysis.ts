import { notFound } from 'next/navigation'
import { cache } from 'react'
import { readAssignment } from '@/app/readAssignment'
import { type Attempt, readAttempts } from '@/lib/db/attempts'
import { readGradebook } from '@/lib/db/gradebook'
import type { FirstLook } from '@/lib/gradebook/analysis/attempts'
import { type PartStatistics, partStatistics } from '@/lib/gradebook/analysis/partStatistics'
import { full } from '@/lib/gradebook/policy'

/** A part with how the class did in it. */
export interface AnalysedPart extends PartStatistics {
  readonly itemId: string
  readonly partId: string
  /** `1.4`: the fourth part of the first question. */
  readonly label: string
  readonly item: { readonly order: number; readonly place: number }
  readonly attempts: readonly Attempt[]
  /** Answers to any part of its item, and first looks at it. */
  readonly ofItem: readonly Attempt[]
  readonly looks: readonly FirstLook[]
}

/** What the pages of the analysis show, or 404 for all who may not see it. */
export const readAnalysis = cache(async (assignmentId: string) => {
  const { person, now } = await readAssignment(assignmentId, 'analysis.read')
  const gradebook = await readGradebook(person, assignmentId, now)
  if (gradebook === null) notFound()
  const { assignment, rows } = gradebook
  const { attempts, looks } = await readAttempts(person, assignmentId)
  const shares = rows.map(({ cells }) =>
    cells.map(({ outcome, score }) => (outcome === null ? null : score / full)),
  )
  const statistics = partStatistics(
    shares,
    gradebook.parts.map(({ points }) => points),
  )
  const parts = gradebook.parts.map(({ itemId, itemOrder, partId }, index): AnalysedPart => {
    const ofItem = attempts.filter((attempt) => attempt.itemId === itemId)
    const place =
      gradebook.parts
        .filter((part) => part.itemId === itemId)
        .findIndex((part) => part.partId === partId) + 1
    return {
      ...(statistics[index] ?? { tried: 0, facility: null, discrimination: null }),
      itemId,
      partId,
      label: `${itemOrder}.${place}`,
      item: { order: itemOrder, place },
      attempts: ofItem.filter((attempt) => attempt.partId === partId),
      ofItem,
      looks: looks.filter((look) => look.itemId === itemId),
    }
  })
  const tried = rows.filter((_, student) => shares[student]?.some((share) => share !== null))
  return {
    person,
    assignment,
    parts,
    students: rows.length,
    /** Shares of the assignment's points, of those who tried anything. */
    scores: tried.map(({ score }) => (assignment.points === 0 ? 0 : score / assignment.points)),
  }
})

/** An assignment's analysis. */
export type Analysis = Awaited<ReturnType<typeof readAnalysis>>
