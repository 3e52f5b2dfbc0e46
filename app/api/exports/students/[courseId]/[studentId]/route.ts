import { attachment } from '@/app/api/exports/attachment'
import { dayIn } from '@/app/api/exports/dayIn'
import { readWords } from '@/app/request/preferences'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { findCourse } from '@/lib/db/courses'
import { findStudentRecord } from '@/lib/db/studentRecord'
import { fill } from '@/lib/i18n/fill'

interface Context {
  readonly params: Promise<{ courseId: string; studentId: string }>
}

/** All that is kept of one student's work in a course, as JSON; 404 for all who may not have it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 404 })
  const place = await params
  const now = new Date()
  const course = await findCourse(person, place.courseId, now)
  const mayExport =
    course !== null && can(person, 'record.export', { kind: 'course', role: course.role })
  const record = mayExport ? await findStudentRecord(person, place) : null
  if (course === null || record === null) return new Response(null, { status: 404 })
  const { words } = await readWords()
  const { name, studentNumber } = record.student
  const about = { student: studentNumber ?? name, day: dayIn(course.zone, now) }
  return new Response(`${JSON.stringify({ exportedAt: now, ...record }, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json',
      'content-disposition': attachment(`${fill(words.exports.files.record, about)}.json`),
      'cache-control': 'no-store',
    },
  })
}
