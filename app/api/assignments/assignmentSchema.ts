import { z } from 'zod'
import type { Reply } from '@/app/api/handle'
import type { EditRefusal } from '@/lib/db/editAssignment'
import { byKind } from '@/lib/gradebook/feedbackKinds'
import type { AssignmentFault, TypedAssignment } from '@/lib/gradebook/readAssignment'

/** Longer than any field that is taken: what is too long is told at its field. */
const typed = z.string().max(2_000)

/** A typed time: the wall clock, and which one where it comes twice. */
export const timeSchema = z.strictObject({
  local: z.string().max(40),
  fold: z.enum(['first', 'second']).nullable(),
})

const whenSchema = z.strictObject({
  when: z.enum(['always', 'after-due', 'never', 'attempt']),
  attempt: z.string().max(40),
})

/** An assignment as its form sends it; what the texts may say is for `readAssignment`. */
export const typedAssignmentSchema: z.ZodType<TypedAssignment> = z.strictObject({
  title: typed,
  titleEn: typed,
  opens: timeSchema,
  due: timeSchema,
  lateUntil: timeSchema,
  lateCredit: typed,
  attempts: typed,
  penalty: typed,
  feedback: z.strictObject(byKind(() => whenSchema)),
  ticks: z.boolean(),
  hintsAfter: typed,
  solution: z.enum(['after-correct', 'after-closing', 'never']),
  variants: z.boolean(),
  items: z
    .array(z.strictObject({ id: z.uuid().nullable(), versionId: z.uuid(), points: typed }))
    .max(200),
})

/** What a form must mend, by its field. */
export function faulty(faults: Readonly<Record<string, AssignmentFault | EditRefusal>>): Reply {
  return { status: 422, body: { faults } }
}

/** A refusal at the field that it is about. */
export function refusedAt(refusal: EditRefusal): Reply {
  return faulty({ [FIELDS[refusal]]: refusal })
}

const FIELDS: Readonly<Record<EditRefusal, string>> = {
  questionWritten: 'items',
  questionUnknown: 'items',
  noQuestions: 'items',
  variantsDrawn: 'variants',
  answered: 'state',
}
