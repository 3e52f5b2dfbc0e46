import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Format } from '@/lib/expr/vocabulary'
import { readYaml } from '@/lib/question/readYaml'

/** What mathematics says of an answer; `undecided` and `broken` are never right. */
const EXPECTATIONS = ['correct', 'partial', 'incorrect', 'unreadable'] as const

/** One answer with its label, and what it answers. */
export interface LabelledAnswer {
  readonly question: Readonly<Record<string, unknown>>
  readonly part: string
  readonly format: Format
  readonly answer: string | Readonly<Record<string, string>>
  readonly expect: (typeof EXPECTATIONS)[number]
  /** The note the verdict must bear; null where any will do. */
  readonly note: string | null
}

const text = z.union([z.string(), z.number()]).transform(String)
const written = z.union([
  text.transform((answer) => ({ answer, note: null })),
  z.strictObject({
    answer: z.union([text, z.record(z.string(), text)]),
    note: z.string().nullable().default(null),
    why: z.string().optional(),
  }),
])
const answers = z.array(written).default([])
const labels = z
  .strictObject({
    correct: answers,
    partial: answers,
    incorrect: answers,
    unreadable: answers,
  })
  .partial()
const fileSchema = z.array(
  z.strictObject({
    question: z.record(z.string(), z.unknown()),
    answers: z.record(
      z.string(),
      z.strictObject({ plain: labels, latex: labels } satisfies Record<Format, unknown>).partial(),
    ),
  }),
)

const folder = new URL('.', import.meta.url)

/** The areas: a file of this folder each. */
export const AREAS: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))

/**
 * The labelled answers of an area. A file is a list of questions (as in question.yaml, the id left out) with answers by part, then by
 * spelling, then by label; an answer is its text, or an object that adds the note expected and why the label is what it is.
 */
export function labelledAnswers(area: string): readonly LabelledAnswer[] {
  const file = `${area}.yaml`
  const source = readYaml(file, readFileSync(fileURLToPath(new URL(file, folder)), 'utf8'))
  return fileSchema.parse(source.value).flatMap(({ question, answers: byPart }) =>
    Object.entries(byPart).flatMap(([part, byFormat]) =>
      (['plain', 'latex'] as const).flatMap((format) =>
        EXPECTATIONS.flatMap((expect) =>
          (byFormat[format]?.[expect] ?? []).map(({ answer, note }) => ({
            question,
            part,
            format,
            answer,
            expect,
            note,
          })),
        ),
      ),
    ),
  )
}
