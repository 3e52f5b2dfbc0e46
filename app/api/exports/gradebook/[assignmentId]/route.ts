import { z } from 'zod'
import { attachment } from '@/app/api/exports/attachment'
import { dayIn } from '@/app/api/exports/dayIn'
import { readWords } from '@/app/request/preferences'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { type Gradebook, readGradebook } from '@/lib/db/gradebook'
import { csvForms } from '@/lib/gradebook/csvForms'
import { gradebookCsv } from '@/lib/gradebook/gradebookCsv'
import { full } from '@/lib/gradebook/policy'
import { fill } from '@/lib/i18n/fill'

interface Context {
  readonly params: Promise<{ assignmentId: string }>
}

const formSchema = z.enum(csvForms).default('plain')

/**
 * The gradebook as a file in the form that `?form=` names, a plain one when it names none; the heads of a plain one are in
 * the language of the page. 404 for all who may not have it, 400 for another form.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 404 })
  const now = new Date()
  const gradebook = await readGradebook(person, (await params).assignmentId, now)
  if (gradebook === null) return new Response(null, { status: 404 })
  const { assignment, parts, rows } = gradebook
  const course = { kind: 'course', role: assignment.role } as const
  if (!can(person, 'gradebook.export', course)) return new Response(null, { status: 404 })
  const asked = new URL(request.url).searchParams.get('form') ?? undefined
  const form = formSchema.safeParse(asked)
  if (!form.success) return new Response(null, { status: 400 })
  const { locale, words } = await readWords()
  const { name, studentNumber, section, total } = words.teach
  const gradebookOf = {
    title: assignment.title[locale],
    headings: { name, studentNumber, section, total, excused: words.assignment.excused },
    parts: columnsOf(gradebook).map(({ question, part, points }) => ({
      title: fill(words.exports.part, { question, part }),
      points,
    })),
    rows: rows.map((row) => ({
      ...row,
      points: row.cells.map(({ outcome, score }, place) =>
        outcome === null ? null : (score / full) * (parts[place]?.points ?? 0),
      ),
      total: row.excused ? null : row.score,
    })),
  }
  const day = dayIn(assignment.course.zone, now)
  const file = fill(words.exports.files[form.data], { title: assignment.title[locale], day })
  return new Response(gradebookCsv(gradebookOf, form.data), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(`${file}.csv`),
      'cache-control': 'no-store',
    },
  })
}

/** Each part with its question's place in the assignment and its own in the question, both from 1. */
function columnsOf({ assignment }: Gradebook) {
  return assignment.items.flatMap((item) =>
    item.parts.map(({ points }, place) => ({ question: item.order, part: place + 1, points })),
  )
}
