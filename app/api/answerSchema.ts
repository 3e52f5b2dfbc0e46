import { z } from 'zod'

/** The longest text of a field that is stored: the reader's own bound is 60 lines of 2,000 characters, refused with a reason. */
const text = z.string().max(20_000)

/** What a draft and a submission have in common: which part, and what stands in its fields. */
export const answerShape = {
  itemId: z.uuid(),
  partId: z.string().min(1).max(100),
  text,
  fields: z
    .record(z.string().max(200), text)
    .refine((fields) => Object.keys(fields).length <= 20)
    .nullable(),
  format: z.enum(['latex', 'plain']),
}
