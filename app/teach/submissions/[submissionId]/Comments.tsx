import { readWords } from '@/app/request/preferences'
import { CommentList } from '@/app/ui/talk/CommentList'
import { CommentForm } from './CommentForm'
import type { SubmissionPage } from './readSubmissionPage'
import { WithdrawButton } from './WithdrawButton'

/** What staff have written about the submission, and the form that adds to it. */
export async function Comments({ shown }: { shown: SubmissionPage }) {
  const { locale, words } = await readWords()
  const { comments, person, mayComment, submission, assignment } = shown
  const own = new Set(comments.filter(({ by }) => by.id === person.id).map(({ id }) => id))
  return (
    <section aria-labelledby="comments">
      <h2 id="comments" className="mb-1 text-xl">
        {words.talk.comments}
      </h2>
      {comments.length === 0 ? (
        <p className="text-sm text-ink-soft">{words.talk.noComments}</p>
      ) : (
        <CommentList
          comments={comments}
          locale={locale}
          zone={assignment.course.zone}
          words={words.talk}
          action={({ id, withdrawnAt }) =>
            mayComment && withdrawnAt === null && own.has(id) ? (
              <WithdrawButton commentId={id} words={words.talk} faults={words.faults} />
            ) : null
          }
        />
      )}
      {mayComment && (
        <CommentForm submissionId={submission.id} words={words.talk} faults={words.faults} />
      )}
    </section>
  )
}
