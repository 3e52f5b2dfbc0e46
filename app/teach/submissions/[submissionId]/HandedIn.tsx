import { asksOf } from '@/app/asksOf'
import { readWords } from '@/app/request/preferences'
import { MathText } from '@/app/ui/MathText'
import { Scroller } from '@/app/ui/Scroller'
import { WrittenAnswer } from '@/app/ui/WrittenAnswer'
import { AsTyped } from './AsTyped'
import { FilesView } from './FilesView'
import type { SubmissionPage } from './readSubmissionPage'

/** The answer: its files, its prose as it reads and as it was typed, or what was typed and what was read in it. */
export async function HandedIn({ shown }: { shown: SubmissionPage }) {
  const { locale, words } = await readWords()
  const { submission, question, part } = shown
  if (part.target.kind === 'upload') {
    return (
      <section aria-labelledby="files">
        <h2 id="files" className="text-xl">
          {words.review.files}
        </h2>
        <FilesView files={submission.files} />
      </section>
    )
  }
  if (part.target.kind === 'text') {
    return (
      <section aria-labelledby="read">
        <h2 id="read" className="text-xl">
          {words.review.text}
        </h2>
        <div className="mt-1 border-l-2 border-rule pl-4">
          <MathText source={submission.text} className="wrap-anywhere" />
        </div>
        <details className="mt-2">
          <summary className="min-h-8 w-fit text-accent">{words.teach.typed}</summary>
          <AsTyped answer={submission} words={words.teach} />
        </details>
      </section>
    )
  }
  return (
    <>
      <section aria-labelledby="typed">
        <h2 id="typed" className="text-xl">
          {words.teach.typed}
          <span className="ml-3 font-control text-sm font-normal text-ink-soft">
            {words.teach.typedAs[submission.format]}
          </span>
        </h2>
        <AsTyped answer={submission} words={words.teach} />
      </section>
      <section aria-labelledby="read">
        <h2 id="read" className="text-xl">
          {words.teach.read}
        </h2>
        <Scroller className="mt-1 py-1 text-lg">
          <WrittenAnswer
            answer={submission}
            vocabulary={question.vocabulary}
            asks={asksOf(part, locale, null)}
            locale={locale}
          />
        </Scroller>
      </section>
    </>
  )
}
