import { z } from 'zod'
import { isZone } from '@/lib/i18n/zones'

/** The longest name of a course, and of a term, in characters. */
const [nameLimit, termLimit] = [120, 40]

/** What is said of a course, as a form sends it. */
export const courseAboutSchema = z.strictObject({
  name: z.string().trim().min(1).max(nameLimit),
  nameEn: z.string().trim().min(1).max(nameLimit).nullable(),
  term: z.string().trim().min(1).max(termLimit),
  zone: z.string().max(60).refine(isZone),
})
