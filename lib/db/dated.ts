import { type ExtendedDates, ownDates } from '@/lib/gradebook/ownDates'
import type { Dates } from '@/lib/gradebook/phase'
import { policySchema } from '@/lib/gradebook/policy'
import type { Terms } from '@/lib/gradebook/replay'
import type { Database } from './client'
import type { Prisma } from './generated/client'

/** The columns of an assignment that one student's dates follow from: its own, and the extensions that concern them. */
export function datedColumns(studentId: string) {
  return {
    opens: true,
    due: true,
    lateUntil: true,
    extensions: {
      where: extensionOf(studentId),
      select: { studentId: true, due: true, lateUntil: true },
    },
  } as const satisfies Prisma.AssignmentSelect
}

/** The extensions that concern a student: their own, and their section's. */
function extensionOf(studentId: string): Prisma.ExtensionWhereInput {
  return { OR: [{ studentId }, { section: { enrolments: { some: { userId: studentId } } } }] }
}

type Dated = Prisma.AssignmentGetPayload<{ select: ReturnType<typeof datedColumns> }>

/** The dates of the student whose columns they are. */
export function datesOf({ opens, due, lateUntil, extensions }: Dated): Dates {
  return ownDates(
    { opens, due, lateUntil },
    {
      own: extensions.find(({ studentId }) => studentId !== null) ?? null,
      section: extensions.find(({ studentId }) => studentId === null) ?? null,
    },
  )
}

/**
 * What a student's answers to an item are marked under, as it stands in this transaction: in one statement where no extension concerns them, since
 * others wait for it.
 */
export async function readTerms(
  transaction: Database,
  place: { readonly studentId: string; readonly itemId: string },
): Promise<Terms> {
  const concerns = extensionOf(place.studentId)
  const { id, policy, _count, ...dates } = await transaction.assignment.findFirstOrThrow({
    where: { items: { some: { id: place.itemId } } },
    select: {
      ...{ id: true, opens: true, due: true, lateUntil: true, policy: true },
      _count: { select: { extensions: { where: concerns } } },
    },
  })
  const extensions =
    _count.extensions === 0
      ? []
      : await transaction.extension.findMany({ where: { assignmentId: id, ...concerns } })
  return { ...datesOf({ ...dates, extensions }), policy: readPolicy(policy) }
}

/** What each student's answers to an assignment are marked under. */
export async function readTermsOfAll(
  transaction: Database,
  assignmentId: string,
): Promise<(studentId: string) => Terms> {
  const { course, extensions, policy, ...dates } = await transaction.assignment.findUniqueOrThrow({
    where: { id: assignmentId },
    select: {
      opens: true,
      due: true,
      lateUntil: true,
      policy: true,
      extensions: { select: { studentId: true, sectionId: true, due: true, lateUntil: true } },
      course: {
        select: {
          enrolments: {
            where: { sectionId: { not: null } },
            select: { userId: true, sectionId: true },
          },
        },
      },
    },
  })
  const parsed = readPolicy(policy)
  const byStudent = new Map<string | null, ExtendedDates>()
  const bySection = new Map<string | null, ExtendedDates>()
  for (const { studentId, sectionId, ...extended } of extensions) {
    if (studentId === null) bySection.set(sectionId, extended)
    else byStudent.set(studentId, extended)
  }
  const sections = new Map(course.enrolments.map(({ userId, sectionId }) => [userId, sectionId]))
  return (studentId) => {
    const own = byStudent.get(studentId) ?? null
    const section = bySection.get(sections.get(studentId) ?? '') ?? null
    return { ...ownDates(dates, { own, section }), policy: parsed }
  }
}

/** A stored policy. */
export function readPolicy(json: string): Terms['policy'] {
  return policySchema.parse(JSON.parse(json))
}
