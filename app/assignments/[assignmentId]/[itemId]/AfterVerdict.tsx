import { readWords } from '@/app/request/preferences'
import { AskLook } from '@/app/ui/talk/AskLook'
import { CommentList } from '@/app/ui/talk/CommentList'
import { LookState } from '@/app/ui/talk/LookState'
import type { Comment } from '@/lib/db/comments'
import { askable, type SecondLook } from '@/lib/db/secondLooks'
import type { Submission } from '@/lib/db/submissions'

/** What has been written about the submissions of an item. */
export interface Talk {
  readonly comments: readonly Comment[]
  readonly looks: readonly SecondLook[]
}

/** What follows a verdict: comments of staff, and a second look, asked for or to be asked for. */
export async function AfterVerdict({
  submission,
  talk,
  zone,
}: {
  submission: Submission
  talk: Talk
  zone: string
}) {
  const { locale, words } = await readWords()
  const { id, gradings } = submission
  const comments = talk.comments.filter(({ submissionId }) => submissionId === id)
  const look = talk.looks.find(({ submissionId }) => submissionId === id)
  const outcome = gradings.at(-1)?.outcome
  const mayAsk = look === undefined && outcome !== undefined && askable.includes(outcome)
  if (comments.length === 0 && look === undefined && !mayAsk) return null
  const shared = { locale, zone, words: words.talk }
  return (
    <div className="mt-2 space-y-2">
      {comments.length > 0 && (
        <section aria-label={words.talk.comments}>
          <CommentList comments={comments} {...shared} />
        </section>
      )}
      <div aria-live="polite">
        {look !== undefined && (
          <section aria-label={words.talk.look}>
            <LookState look={look} {...shared} />
          </section>
        )}
      </div>
      {mayAsk && <AskLook key={id} submissionId={id} words={words.talk} faults={words.faults} />}
    </div>
  )
}
