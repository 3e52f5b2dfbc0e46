import { database } from './client'
import { type ExportedSubmission, exportStudent, type SubmissionPage } from './exportedSubmissions'
import type { Person } from './person'
import { editors } from './roles'
import { type Place, readStudentMarks, type StudentMarks } from './studentMarks'

/** All that is kept of one student's work in a course, and all that was said about it. */
export interface StudentRecord extends StudentMarks {
  readonly submissions: readonly RecordedSubmission[]
}

interface RecordedSubmission extends ExportedSubmission {
  readonly comments: readonly {
    readonly by: string
    readonly text: string
    readonly at: Date
    readonly withdrawnAt: Date | null
  }[]
  readonly secondLook: {
    readonly text: string
    readonly askedAt: Date
    readonly reply: string | null
    readonly answeredAt: Date | null
    readonly answeredBy: string | null
  } | null
}

/**
 * One student's record in a course, those who have left it too; null unless `who` may edit the course and the student is or
 * was in it.
 */
export async function findStudentRecord(who: Person, place: Place): Promise<StudentRecord | null> {
  const marks = await readStudentMarks(who, place, editors)
  return marks && { ...marks, submissions: await readSubmissions(who, place) }
}

async function readSubmissions(who: Person, place: Place): Promise<readonly RecordedSubmission[]> {
  const recorded: RecordedSubmission[] = []
  let page: SubmissionPage | null
  do {
    page = await exportStudent(who, place, recorded.at(-1)?.id ?? null)
    recorded.push(...(await withWords(page?.entries ?? [])))
  } while (page?.more)
  return recorded
}

/** Submissions with what people wrote about them. */
async function withWords(
  entries: readonly ExportedSubmission[],
): Promise<readonly RecordedSubmission[]> {
  const where = { submissionId: { in: entries.map(({ id }) => id) } }
  const comments = await database().comment.findMany({
    where,
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    include: { by: { select: { name: true } } },
  })
  const looks = await database().secondLook.findMany({
    where,
    include: { answeredBy: { select: { name: true } } },
  })
  return entries.map((entry) => {
    const look = looks.find(({ submissionId }) => submissionId === entry.id)
    return {
      ...entry,
      comments: comments
        .filter(({ submissionId }) => submissionId === entry.id)
        .map(({ by, text, at, withdrawnAt }) => ({ by: by.name, text, at, withdrawnAt })),
      secondLook:
        look === undefined
          ? null
          : {
              text: look.text,
              askedAt: look.askedAt,
              reply: look.reply,
              answeredAt: look.answeredAt,
              answeredBy: look.answeredBy?.name ?? null,
            },
    }
  })
}
