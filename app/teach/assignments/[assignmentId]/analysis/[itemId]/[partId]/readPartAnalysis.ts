import { cache } from 'react'
import { PREVIEW_SEED, questionOf, versionOf } from '@/app/grader'
import { readTypedAnswers } from '@/lib/db/attempts'
import { frequencies } from '@/lib/gradebook/analysis/attempts'
import { readAnalysis } from '../../readAnalysis'

/** Wrong answers shown of a part. */
const MOST_GROUPS = 8

/** What the analysis of one part shows; null where the assignment has no such part. */
export const readPartAnalysis = cache(
  async (assignmentId: string, itemId: string, partId: string) => {
    const analysis = await readAnalysis(assignmentId)
    const item = analysis.assignment.items.find(({ id }) => id === itemId)
    const part = analysis.parts.find((one) => one.itemId === itemId && one.partId === partId)
    if (item === undefined || part === undefined) return null
    const wrong = part.attempts.filter(
      ({ outcome }) => outcome === 'incorrect' || outcome === 'partial',
    )
    const commonest = frequencies(wrong, ({ canonical }) => canonical).slice(0, MOST_GROUPS)
    const answers = await readTypedAnswers(
      analysis.person,
      commonest.map(({ first }) => first.submissionId),
    )
    const typed = await Promise.all(
      answers.map(async (answer) => {
        const { vocabulary, parts } = questionOf(await versionOf(answer.versionId), PREVIEW_SEED)
        return { answer, vocabulary, asked: parts.find(({ id }) => id === partId) }
      }),
    )
    return {
      ...analysis,
      item,
      part,
      question: questionOf(await versionOf(item.question.versionId), PREVIEW_SEED),
      /** The commonest wrong answers, each as it was first typed. */
      groups: commonest.flatMap(({ first, students }) => {
        const shown = typed.find(({ answer }) => answer.id === first.submissionId)
        return shown?.asked === undefined ? [] : [{ ...shown, asked: shown.asked, students }]
      }),
    }
  },
)

/** The analysis of one part. */
export type PartAnalysis = NonNullable<Awaited<ReturnType<typeof readPartAnalysis>>>
