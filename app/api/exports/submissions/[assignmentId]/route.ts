import { attachment } from '@/app/api/exports/attachment'
import { dayIn } from '@/app/api/exports/dayIn'
import { jsonLines } from '@/app/api/exports/jsonLines'
import { readWords } from '@/app/request/preferences'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { findAssignment } from '@/lib/db/assignments'
import { exportAssignment } from '@/lib/db/exportedSubmissions'
import { fill } from '@/lib/i18n/fill'

interface Context {
  readonly params: Promise<{ assignmentId: string }>
}

/** Every answer to an assignment with all judgements of it, one JSON object a line; 404 for all who may not have them. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 404 })
  const now = new Date()
  const assignment = await findAssignment(person, (await params).assignmentId, now)
  const mayExport =
    assignment !== null &&
    can(person, 'gradebook.export', { kind: 'course', role: assignment.role })
  if (!mayExport) return new Response(null, { status: 404 })
  const { locale, words } = await readWords()
  const { submissions } = words.exports.files
  const day = dayIn(assignment.course.zone, now)
  const file = fill(submissions, { title: assignment.title[locale], day })
  return new Response(
    jsonLines((after) => exportAssignment(person, assignment.id, after)),
    {
      headers: {
        'content-type': 'application/jsonl; charset=utf-8',
        'content-disposition': attachment(`${file}.jsonl`),
        'cache-control': 'no-store',
      },
    },
  )
}
