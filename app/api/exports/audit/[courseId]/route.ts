import { attachment } from '@/app/api/exports/attachment'
import { jsonLines } from '@/app/api/exports/jsonLines'
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
  const lines = jsonLines(async (after) => {
    const found = await searchAudit(person, courseId, search, after)
    return found && { ...found, entries: found.entries.map(toLine) }
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
