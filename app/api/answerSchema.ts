import { z } from 'zod'
import { LONGEST_TEXT, MOST_FIELDS } from '@/app/ui/answer/written'

/** A text of a field that is stored: the reader's own bound is 60 lines of 2,000 characters, refused with a reason. */
const text = z.string().max(LONGEST_TEXT)

/** What a draft and a submission have in common: which part, and what stands in its fields. */
export const answerShape = {
  itemId: z.uuid(),
  partId: z.string().min(1).max(100),
  text,
  fields: z
    .record(z.string().max(200), text)
    .refine((fields) => Object.keys(fields).length <= MOST_FIELDS)
    .nullable(),
  format: z.enum(['latex', 'plain']),
}

/**
 * Whose page sent it: a browser may have been signed in to another account since it was opened. Pages from before this was
 * asked do not say.
 */
export const pageShape = { personId: z.uuid().optional() }
