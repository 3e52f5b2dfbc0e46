import { notFound, type Reply } from './handle'

/**
 * The reply to a change of a course: stored (204), changed meanwhile by somebody else (409), not theirs or not there (404),
 * or what the form can mend (422, with its name).
 */
export function replyTo(outcome: string | null): Reply {
  switch (outcome) {
    case null:
      return notFound
    case 'done':
      return { status: 204 }
    case 'changed':
      return { status: 409 }
    default:
      return { status: 422, body: { faults: [outcome] } }
  }
}
