import { preparedFor, versionOf } from '@/app/grader'
import { readWords } from '@/app/request/preferences'
import { PlotFigure } from '@/app/ui/PlotFigure'
import type { Submission } from '@/lib/db/submissions'
import { plotAnswer } from '@/lib/grading/plotAnswer'

/** A student's answer beside the true one, for whom the solution is open: it is made of the truth. Nothing where there is nothing to draw. */
export async function AnswerPlot({ submission }: { submission: Submission }) {
  const { locale, words } = await readWords()
  const { versionId, fields, text, format } = submission
  const prepared = await preparedFor(submission, await versionOf(versionId))
  if (prepared === null) return null
  const plot = plotAnswer(prepared, { answer: fields ?? text, format })
  return plot && <PlotFigure plot={plot} locale={locale} words={words.plot} />
}
