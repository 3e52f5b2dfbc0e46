import { parse } from 'yaml'
import { z } from 'zod'
import type { QuestionFiles } from '@/lib/db/questions'
import type { Question } from '@/lib/question/question'
import { bare } from './bodies'

const axis = z.union([z.string(), z.number()]).transform(String)

/** What question.yaml holds that nobody may read who is to answer. */
const secretKeys = z.object({
  given: z.record(z.string(), z.object({ shape: z.array(axis) })),
  define: z.record(z.string(), z.string()),
  parts: z.array(z.object({ id: z.string(), answer: z.string() })),
})

/** A text that no answer to a student may hold, and what it would give away. */
export interface Secret {
  readonly what: string
  readonly text: string
}

/** Anything shorter (`K`) stands somewhere by chance. */
const SHORTEST = 4
/** A field's right answer may be a name of the question (`yhat_i`), which is no secret. */
const SHORTEST_FIELD = 8

/** The definitions, targets and shapes of a question, its worked solutions, and all its right answers known. */
export function secretsOf(question: Question, files: QuestionFiles): readonly Secret[] {
  const { given, define, parts } = secretKeys.parse(parse(files['question.yaml'] ?? ''))
  const prose = Object.values(question.prose)
    .map((one) => one.statement)
    .join('\n')
  const all: readonly Secret[] = [
    ...Object.entries(define).map(([name, text]) => ({ what: `definition of ${name}`, text })),
    ...parts.map(({ id, answer }) => ({ what: `target of ${id}`, text: answer })),
    ...Object.entries(given).flatMap(([name, { shape }]) => shapeSpellings(name, shape)),
    ...question.cases
      .filter(({ expect }) => expect === 'correct')
      .flatMap(({ id, answer }) =>
        (typeof answer === 'string'
          ? [answer]
          : Object.values(answer).filter((text) => bare(text).length >= SHORTEST_FIELD)
        ).map((text) => ({ what: `right answer ${id}`, text })),
      ),
    ...Object.values(question.prose).flatMap((one) =>
      Object.entries(one.parts).flatMap(([id, { solution }]) =>
        solution === null ? [] : [{ what: `solution of ${id}`, text: longestRun(solution) }],
      ),
    ),
  ]
  const stated = bare(prose)
  return all
    .map(({ what, text }) => ({ what, text: bare(text) }))
    .filter(({ text }) => text.length >= SHORTEST && !stated.includes(text))
}

/** A shape as the file, a programmer and a mathematician write it. */
function shapeSpellings(name: string, axes: readonly string[]): readonly Secret[] {
  const what = `shape of ${name}`
  return [
    { what, text: `[${axes.join(',')}]` },
    { what, text: axes.join('×') },
    { what, text: axes.join('\\times ') },
  ]
}

/** The longest stretch of an author's prose without formulas or marks: on a page it stands as it was written. */
export function longestRun(prose: string): string {
  const runs = prose.split(/\$+[^$]*\$+|[*_`\n]+/)
  return runs.reduce((longest, run) => (run.length > longest.length ? run : longest), '')
}
