import { queueAddress, queuedAddress } from '@/app/teach/queueAddress'
import { listPartMarks } from '@/lib/db/partMarks'
import { listQueue, type QueueFilter } from '@/lib/db/queue'
import type { SubmissionPage } from './readSubmissionPage'
import { reviewOrder } from './reviewOrder'

/** Where an answer stands among those one goes through: its place from 1 (null where it is no longer among them) and its neighbours' addresses. */
export interface ReviewPlace {
  readonly place: number | null
  readonly count: number
  readonly previous: string | null
  readonly next: string | null
  /** The queue one came from; null among the answers to the part. */
  readonly queue: string | null
}

/** The place of an answer in the queue under a filter, or (null) among all answers to its part. */
export async function readPlace(
  shown: SubmissionPage,
  filter: QueueFilter | null,
): Promise<ReviewPlace> {
  return filter === null ? placeInPart(shown) : placeInQueue(shown, filter)
}

/** What has been dealt with is no longer in the queue, and yet its next is the one that came after it. */
async function placeInQueue(
  { person, submission, look }: SubmissionPage,
  filter: QueueFilter,
): Promise<ReviewPlace> {
  const { courseId } = submission
  const entries = await listQueue(person, courseId, filter)
  const since = (look?.askedAt ?? submission.receivedAt).getTime()
  const isBefore = (entry: (typeof entries)[number]): boolean => {
    const distance = entry.since.getTime() - since
    return distance < 0 || (distance === 0 && entry.submissionId < submission.id)
  }
  const others = entries.filter(({ submissionId }) => submissionId !== submission.id)
  const previous = others.findLast(isBefore)
  const next = others.find((entry) => !isBefore(entry))
  const here = entries.findIndex(({ submissionId }) => submissionId === submission.id)
  return {
    place: here === -1 ? null : here + 1,
    count: entries.length,
    previous: previous === undefined ? null : queuedAddress(previous.submissionId, filter),
    next: next === undefined ? null : queuedAddress(next.submissionId, filter),
    queue: queueAddress(courseId, filter),
  }
}

async function placeInPart({ person, submission }: SubmissionPage): Promise<ReviewPlace> {
  const { itemId, partId, student } = submission
  const marks = reviewOrder(await listPartMarks(person, itemId, partId), itemId, partId)
  const here = marks.findIndex(({ studentId }) => studentId === student.id)
  const address = (place: number): string | null => {
    const mark = here === -1 ? undefined : marks[place]
    return mark === undefined ? null : `/teach/submissions/${mark.submissionId}`
  }
  return {
    place: here === -1 ? null : here + 1,
    count: marks.length,
    previous: address(here - 1),
    next: address(here + 1),
    queue: null,
  }
}
