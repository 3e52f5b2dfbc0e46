import { attachment } from '@/app/api/exports/attachment'
import { readSearch } from '@/app/teach/courses/[courseId]/audit/readSearch'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { type AuditEntry, searchAudit } from '@/lib/db/auditLog'
import { findCourse } from '@/lib/db/courses'

interface Context {
  readonly params: Promise<{ courseId: string }>
}

/** The changes that a search finds, one JSON object a line, the newest first; 404 for all who may not have them. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 404 })
  const { courseId } = await params
  const course = await findCourse(person, courseId, new Date())
  const mayRead =
    course !== null && can(person, 'audit.read', { kind: 'course', role: course.role })
  if (!mayRead) return new Response(null, { status: 404 })
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  const search = readSearch(asked, course.zone)
  const encoder = new TextEncoder()
  let after: string | null = null
  const lines = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const found = await searchAudit(person, courseId, search, after)
      for (const entry of found?.entries ?? []) {
        controller.enqueue(encoder.encode(`${JSON.stringify(toLine(entry))}\n`))
      }
      after = found?.entries.at(-1)?.id ?? after
      if (found === null || !found.more) controller.close()
    },
  })
  return new Response(lines, {
    headers: {
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': attachment(`audit-${course.name.en}.jsonl`),
      'cache-control': 'no-store',
    },
  })
}

function toLine({ before, after, ...entry }: AuditEntry) {
  const read = (json: string | null): unknown => (json === null ? null : JSON.parse(json))
  return { ...entry, before: read(before), after: read(after) }
}
