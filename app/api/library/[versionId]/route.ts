import { PREVIEW_SEED, questionOf } from '@/app/grader'
import { readWords } from '@/app/request/preferences'
import type { PreviewedQuestion } from '@/app/teach/assignment-form/QuestionPreview'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { findEditedCourse } from '@/lib/db/assignmentPlan'
import { readLibraryVersion } from '@/lib/db/library'

interface Context {
  readonly params: Promise<{ versionId: string }>
}

/** What a question of the library says, in the language of the page, for somebody who edits `course`; else 404. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const person = await currentPerson()
  const courseId = new URL(request.url).searchParams.get('course') ?? ''
  const course = person && (await findEditedCourse(person, courseId))
  const thing = { kind: 'course', role: course?.role ?? null } as const
  if (person === null || !can(person, 'assignment.edit', thing)) {
    return new Response(null, { status: 404 })
  }
  const version = await readLibraryVersion(person, (await params).versionId)
  if (version === null) return new Response(null, { status: 404 })
  const { locale } = await readWords()
  const question = questionOf(version, PREVIEW_SEED)
  const prose = question.prose[locale] ?? question.prose['zh-CN'] ?? question.prose.en
  const shown: PreviewedQuestion = {
    statement: prose?.statement ?? '',
    parts: question.parts.map(({ id, points }) => ({
      id,
      points,
      ask: prose?.parts[id]?.ask ?? '',
      solution: prose?.parts[id]?.solution ?? null,
    })),
  }
  return Response.json(shown, { headers: { 'cache-control': 'no-store' } })
}
