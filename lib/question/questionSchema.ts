import { z } from 'zod'
import { MOST_TRIED } from './vary'

/**
 * The keys of question.yaml and what each holds, before anything in it is read as mathematics. Objects are strict:
 * an unknown key is a fault. Formulas, sizes and conditions are texts here; a bare number is the text of its digits.
 */

/** The longest text that a part may ask for, in characters: a request with it fits the most that is taken at once. */
const LONGEST_TEXT = 10_000

/** A person ticks them by the digits 1 to 9. */
const MOST_RUBRIC_LINES = 9

const formulaText = z.union([z.string(), z.number()]).transform(String)

const share = z.number().min(0, 'must be between 0 and 1').max(1, 'must be between 0 and 1')

const wholeNumber = z.int('must be a whole number')

const nameText = z.union([z.string(), z.number()]).transform(String)

const saying = z.strictObject({ 'zh-CN': z.string(), en: z.string() })

const nestedNumbers: z.ZodType<NestedNumbers> = z.lazy(() =>
  z.union([z.number(), z.string(), z.array(nestedNumbers)]),
)

/** A fixed value as written: a number or the name of a varied one, a list, a list of rows. */
export type NestedNumbers = number | string | readonly NestedNumbers[]

/** What stands after the name of a given in its long form; the short forms are told apart by `readGivens`. */
export const givenSchema = z.strictObject({
  shape: z.array(formulaText).optional(),
  domain: z.string().optional(),
  tex: z.string().optional(),
  aliases: z.array(nameText).default([]),
  value: nestedNumbers.optional(),
  column: nameText.optional(),
})

/** What a part's `with` may replace of a given. */
export const replacementSchema = z.strictObject({
  shape: z.array(formulaText).optional(),
  domain: z.string().optional(),
})

const feedbackSchema = z.strictObject({
  answer: formulaText,
  say: saying,
  credit: share.default(0),
})

const optionText = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const option = z.union([optionText, saying])

const choiceSchema = z.strictObject({
  options: z.union([z.array(option), z.record(z.string(), option)]),
  correct: z.union([optionText, z.array(optionText)]),
  shuffle: z.boolean().default(false),
})

const numberSchema = z.strictObject({
  answer: formulaText,
  unit: z.string().optional(),
  tolerance: formulaText.optional(),
})

const rubricSchema = z
  .array(
    z.strictObject({
      id: nameText,
      points: z.number().positive('must be more than 0'),
      say: saying,
    }),
  )
  .min(1, 'must list at least one line')
  .max(MOST_RUBRIC_LINES, `must list at most ${MOST_RUBRIC_LINES} lines`)

const textSchema = z.strictObject({
  rubric: rubricSchema,
  'max-length': wholeNumber
    .min(1, 'must be at least 1')
    .max(LONGEST_TEXT, `must be at most ${LONGEST_TEXT}`)
    .default(5_000),
})

const uploadSchema = z.strictObject({ rubric: rubricSchema, files: formulaText.default('1') })

const partSchema = z.strictObject({
  id: nameText,
  answer: formulaText.optional(),
  choice: choiceSchema.optional(),
  number: numberSchema.optional(),
  text: textSchema.optional(),
  upload: uploadSchema.optional(),
  tolerance: formulaText.optional(),
  where: z.string().optional(),
  cases: z.array(z.string()).min(2, 'must list at least two conditions').optional(),
  with: z.record(z.string(), z.unknown()).optional(),
  using: z.array(nameText).optional(),
  points: z.number().min(0, 'must not be negative').default(1),
  'form-credit': share.default(0.5),
  columns: z.enum(['loose', 'strict']).default('loose'),
  work: z.enum(['none', 'optional', 'required']).default('none'),
  'work-credit': share.optional(),
  steps: wholeNumber.min(0, 'must not be negative').default(0),
  attempts: wholeNumber.min(1, 'must be at least 1').optional(),
  feedback: z.array(feedbackSchema).default([]),
})

export const questionSchema = z.strictObject({
  id: nameText.optional(),
  tags: z.array(nameText).default([]),
  vary: z
    .record(
      z.string(),
      z
        .array(z.number())
        .min(1, 'must list at least one number')
        .max(MOST_TRIED, `must list at most ${MOST_TRIED} numbers`),
    )
    .default({}),
  sizes: z.record(z.string(), formulaText).default({}),
  constraints: z.array(z.string()).default([]),
  given: z.record(z.string(), z.unknown()).default({}),
  define: z.record(z.string(), formulaText).default({}),
  tex: z.record(z.string(), z.string()).default({}),
  aliases: z.record(z.string(), z.array(nameText)).default({}),
  column: z.record(z.string(), nameText).default({}),
  indices: z.record(z.string(), formulaText).default({}),
  layout: z.enum(['numerator', 'denominator']).default('numerator'),
  parts: z.array(partSchema).min(1, 'must list at least one part'),
})

/** cases.yaml: a list of the author's tests. */
export const casesSchema = z.array(
  z.strictObject({
    id: nameText,
    part: nameText,
    answer: z.union([formulaText, z.array(formulaText), z.record(z.string(), formulaText)]),
    format: z.enum(['latex', 'plain']).default('plain'),
    expect: z.enum(['correct', 'partial', 'incorrect', 'unreadable']),
    note: z.string().optional(),
    line: wholeNumber.min(1, 'must be at least 1').optional(),
    seed: wholeNumber.optional(),
    vary: z.record(z.string(), z.number()).default({}),
  }),
)

export type WrittenQuestion = z.output<typeof questionSchema>
export type WrittenPart = WrittenQuestion['parts'][number]
/** A part that asks for a formula or a shape. */
export type WrittenAnswerPart = WrittenPart & { readonly answer: string }
export type WrittenChoice = z.output<typeof choiceSchema>
export type WrittenText = z.output<typeof textSchema>
export type WrittenUpload = z.output<typeof uploadSchema>
export type WrittenNumber = z.output<typeof numberSchema>
export type WrittenGiven = z.output<typeof givenSchema>
export type WrittenReplacement = z.output<typeof replacementSchema>
