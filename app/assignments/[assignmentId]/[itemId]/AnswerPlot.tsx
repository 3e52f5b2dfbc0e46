import { Suspense } from 'react'
import { readWords } from '@/app/request/preferences'
import { PlotFigure } from '@/app/ui/PlotFigure'
import type { Format } from '@/lib/expr/vocabulary'
import { plotAnswer } from '@/lib/grading/plotAnswer'
import type { PreparedPart } from '@/lib/grading/preparePart'
import type { Outcome } from '@/lib/grading/verdict'

/** Whether a judged answer falls short in what it says, so that it may be worth a plot. */
export function isWrongOutcome(outcome: Outcome): boolean {
  return outcome === 'incorrect' || outcome === 'partial'
}

interface Plotted {
  readonly answer: {
    readonly text: string
    readonly fields: Readonly<Record<string, string>> | null
    readonly format: Format
  }
  /** The part with the student's own numbers. */
  readonly prepare: () => Promise<PreparedPart | null>
}

/**
 * A student's answer beside the true one, for whom the solution is open: it is made of the truth. Nothing where there is nothing to draw. The page
 * does not wait for it: a part's points and truth may have to be made first.
 */
export function AnswerPlot(plotted: Plotted) {
  return (
    <Suspense>
      <Drawn {...plotted} />
    </Suspense>
  )
}

async function Drawn({ answer: { text, fields, format }, prepare }: Plotted) {
  const { locale, words } = await readWords()
  const prepared = await prepare()
  if (prepared === null) return null
  const plot = plotAnswer(prepared, { answer: fields ?? text, format })
  return plot && <PlotFigure plot={plot} locale={locale} words={words.plot} />
}
