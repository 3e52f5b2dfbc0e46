import { attachment } from '@/app/api/exports/attachment'
import { readWords } from '@/app/request/preferences'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { type Gradebook, readGradebook } from '@/lib/db/gradebook'
import { gradebookCsv } from '@/lib/gradebook/gradebookCsv'
import { full } from '@/lib/gradebook/policy'
import { fill } from '@/lib/i18n/fill'

interface Context {
  readonly params: Promise<{ assignmentId: string }>
}

/** The gradebook as a file, heads in the language of the page; 404 for all who may not have it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const person = await currentPerson()
  if (person === null) return new Response(null, { status: 404 })
  const now = new Date()
  const gradebook = await readGradebook(person, (await params).assignmentId, now)
  if (gradebook === null) return new Response(null, { status: 404 })
  const { assignment, parts, rows } = gradebook
  const course = { kind: 'course', role: assignment.role } as const
  if (!can(person, 'gradebook.export', course)) return new Response(null, { status: 404 })
  const { locale, words } = await readWords()
  const { name, studentNumber, section, total, csv } = words.teach
  const text = gradebookCsv({
    headings: { name, studentNumber, section, total },
    parts: columnsOf(gradebook).map(({ question, part, points }) => ({
      title: fill(csv.part, { question, part }),
      points,
    })),
    rows: rows.map((row) => ({
      ...row,
      points: row.cells.map(({ outcome, score }, place) =>
        outcome === null ? null : (score / full) * (parts[place]?.points ?? 0),
      ),
      total: row.excused ? words.assignment.excused : row.score,
    })),
  })
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: assignment.course.zone }).format(now)
  return new Response(text, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': attachment(`${csv.file}-${assignment.title[locale]}-${day}.csv`),
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
