import { z } from 'zod'
import { full } from '@/lib/gradebook/policy'
import type { Locale, Target } from '@/lib/question/question'
import { type Titles, titles } from './titles'

const partsSchema = z.array(
  z.strictObject({
    id: z.string(),
    /** Relative to the question's other parts. */
    points: z.number().nonnegative(),
    attempts: z.int().min(1).nullable(),
    cases: z.array(z.string()),
    /** Of a part that a person marks, what is taken: characters at most, or files from least to most. */
    marked: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('text'), longest: z.int() }),
        z.strictObject({ kind: z.literal('upload'), files: z.tuple([z.int(), z.int()]) }),
      ])
      .optional(),
  }),
)

const tagsSchema = z.array(z.string())

const titlesSchema = z.strictObject({ 'zh-CN': z.string(), en: z.string() })

/** A part of a question, as far as lists and scores need it. */
export type VersionPart = z.infer<typeof partsSchema>[number]

/** What the database keeps of a loaded question beside its files. */
export interface DescribedQuestion {
  /** The id of question.yaml. */
  readonly id: string
  /** The hash of its content. */
  readonly version: string
  readonly tags: readonly string[]
  readonly parts: readonly {
    readonly id: string
    readonly points: number
    readonly attempts: number | null
    readonly cases: readonly { readonly label: string }[]
    /** Left out where a formula is asked. */
    readonly target?: Target
  }[]
  readonly titles: Readonly<Partial<Record<Locale, string>>>
}

/** What a version's row repeats from its content. */
export function describeVersion(question: DescribedQuestion): {
  readonly parts: string
  readonly titles: string
  readonly tags: string
} {
  const parts: VersionPart[] = question.parts.map((part) => ({
    id: part.id,
    points: part.points,
    attempts: part.attempts,
    cases: part.cases.map((one) => one.label),
    ...markedOf(part.target),
  }))
  const { 'zh-CN': chinese, en: english } = question.titles
  const title = titles(chinese ?? english ?? question.id, english ?? null)
  return {
    parts: JSON.stringify(parts),
    titles: JSON.stringify(title),
    tags: JSON.stringify(question.tags),
  }
}

function markedOf(target: Target | undefined): Pick<VersionPart, 'marked'> {
  switch (target?.kind) {
    case 'text':
      return { marked: { kind: 'text', longest: target.longest } }
    case 'upload':
      return { marked: { kind: 'upload', files: [...target.files] } }
    default:
      return {}
  }
}

/** The parts of a stored version, in order. */
export function readParts(json: string): readonly VersionPart[] {
  return partsSchema.parse(JSON.parse(json))
}

/** The tags of a stored version. */
export function readTags(json: string): readonly string[] {
  return tagsSchema.parse(JSON.parse(json))
}

/** The title of a stored version. */
export function readTitles(json: string): Titles {
  return titlesSchema.parse(JSON.parse(json))
}

/** What each part is worth in an assignment: the item's points (stored as ten-thousandths) shared by the parts' own. */
export function pointsByPart(parts: readonly VersionPart[], stored: number): readonly number[] {
  const sum = parts.reduce((total, part) => total + part.points, 0)
  return parts.map((part) => (sum === 0 ? 0 : ((stored / full) * part.points) / sum))
}
