import { z } from 'zod'

/** The greatest credit and the greatest factor: marks are whole ten-thousandths. */
export const full = 10_000

/** When something is told: from the first answer on, from an attempt on (and after `due`), only after `due`, or never. */
const whenSchema = z.union([
  z.enum(['always', 'after-due', 'never']),
  z.strictObject({ attempt: z.int().min(1) }),
])

/**
 * `full` tells why an answer is wrong, with a counterexample and the place to mend; `outcome` only that it is; else each by itself,
 * and of none of them more than `verdict` allows.
 */
const feedbackSchema = z.union([
  z.enum(['full', 'outcome']),
  z.strictObject({
    /** When the outcome itself is told, and with it every mark and total it goes into. What was stored before says nothing of it. */
    verdict: whenSchema.default('always'),
    diagnosis: whenSchema,
    counterexample: whenSchema,
    repair: whenSchema,
    /** Whether lines of a derivation are ticked while they are typed: an oracle. */
    ticks: z.boolean(),
  }),
])

export type When = z.infer<typeof whenSchema>
export type Feedback = z.infer<typeof feedbackSchema>

/**
 * What an assignment promises about marks and feedback. `penalty` and `lateCredit` are ten-thousandths:
 * the share lost per earlier wrong attempt, and the share left to an answer received after `due`.
 */
export const policySchema = z.strictObject({
  /** Counted attempts a part allows unless the question says otherwise; null for any number. */
  attempts: z.int().min(1).nullable(),
  penalty: z.int().min(0).max(full),
  lateCredit: z.int().min(0).max(full),
  /** What is told of a verdict, by attempt and date. */
  feedback: feedbackSchema,
  /** Counted attempts short of full credit after which hints open; null for never. */
  hintsAfter: z.int().min(0).nullable(),
  /** When the worked solution opens. */
  solution: z.enum(['after-correct', 'after-closing', 'never']),
})

export type Policy = z.infer<typeof policySchema>

/** What an assignment has until its instructor chooses otherwise. */
export const usualPolicy: Policy = {
  attempts: 5,
  penalty: 0,
  lateCredit: 8_000,
  feedback: 'full',
  hintsAfter: 1,
  solution: 'after-closing',
}
