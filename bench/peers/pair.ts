import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const corpusFile = z.strictObject({
  area: z.string(),
  pairs: z.array(
    z.strictObject({
      id: z.string(),
      given: z.record(z.string(), z.string()),
      target: z.string(),
      answer: z.string(),
      equal: z.boolean(),
      why: z.string().optional(),
    }),
  ),
})

/**
 * Two scalar expressions in the notation of `readNotation`, and whether they are equal by mathematics: at every point of
 * the variables' domains (those of the question format) where the target has a real value, isolated points aside.
 */
export interface Pair {
  readonly id: string
  readonly area: string
  readonly given: Readonly<Record<string, string>>
  readonly target: string
  readonly answer: string
  readonly equal: boolean
  /** Why the label holds, where it is not plain. */
  readonly why: string | null
}

/** Every pair of the corpus, area after area. */
export function readCorpus(folder: URL): readonly Pair[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const { area, pairs } = corpusFile.parse(parse(readFileSync(new URL(name, folder), 'utf8')))
      return pairs.map(({ why = null, ...pair }): Pair => ({ ...pair, area, why }))
    })
}
