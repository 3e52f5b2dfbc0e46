import { type QueueFilter, type QueueKind, queueKinds } from '@/lib/db/queue'

/** What stands in an address that names a filter of the queue. */
export interface QueueQuery {
  readonly kind?: string | string[] | undefined
  readonly homework?: string | string[] | undefined
}

/** The filter that an address names; what it does not know is as if it were not there. */
export function readFilter({ kind, homework }: QueueQuery): QueueFilter {
  return {
    kind: queueKinds.find((one) => one === kind) ?? null,
    assignmentId: typeof homework === 'string' && homework !== '' ? homework : null,
  }
}

/** The queue of a course under a filter. */
export function queueAddress(courseId: string, filter: QueueFilter): string {
  return `/teach/courses/${courseId}/queue${query(filter, {})}`
}

/** A submission as one goes through the queue under a filter. */
export function queuedAddress(submissionId: string, filter: QueueFilter): string {
  return `/teach/submissions/${submissionId}${query(filter, { queue: '1' })}`
}

function query(
  { kind, assignmentId }: { readonly kind: QueueKind | null; readonly assignmentId: string | null },
  more: Readonly<Record<string, string>>,
): string {
  const words = new URLSearchParams({
    ...more,
    ...(kind !== null && { kind }),
    ...(assignmentId !== null && { homework: assignmentId }),
  })
  return words.size === 0 ? '' : `?${words}`
}
