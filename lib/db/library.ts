import { tagName } from '@/lib/i18n/tagName'
import { database } from './client'
import type { Prisma } from './generated/client'
import type { Person } from './person'
import { type QuestionVersion, toVersion, versionColumns } from './questions'
import { editors } from './roles'
import { courseOf } from './seen'
import type { Titles } from './titles'
import { readParts, readTags, readTitles } from './versionParts'

/** A question as the library lists it: in its newest version. */
export interface LibraryQuestion {
  readonly versionId: string
  /** The id of question.yaml. */
  readonly name: string
  readonly title: Titles
  readonly tags: readonly string[]
  /** How many parts it has. */
  readonly parts: number
  /** The points its parts are written with, summed up. */
  readonly points: number
}

/** What is looked for: a text in either title, the name or a tag, and tags it must bear, all of them. */
export interface LibraryQuery {
  readonly text: string
  readonly tags: readonly string[]
}

/** What was found, by name. */
export interface LibraryPage {
  /** The first of them. */
  readonly questions: readonly LibraryQuestion[]
  readonly found: number
  readonly all: number
  /** Every tag of what was found, with how many bear it; the commonest first. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[]
}

/** Questions listed at once. */
const PAGE = 60

/** The library's questions that a query finds; null unless `who` edits some course. */
export async function searchLibrary(who: Person, query: LibraryQuery): Promise<LibraryPage | null> {
  if (!(await isEditor(who))) return null
  const rows = await database().question.findMany({
    where: { versions: { some: {} } },
    orderBy: { name: 'asc' },
    select: {
      name: true,
      versions: {
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 1,
        select: listedColumns,
      },
    },
  })
  const all = rows.flatMap(({ name, versions: [newest] }) =>
    newest === undefined ? [] : [toLibraryQuestion(name, newest)],
  )
  const found = all.filter((question) => matches(question, query))
  return {
    questions: found.slice(0, PAGE),
    found: found.length,
    all: all.length,
    tags: countTags(found),
  }
}

/** A version of the library, to be shown before it is chosen; null unless `who` edits some course. */
export async function readLibraryVersion(
  who: Person,
  versionId: string,
): Promise<QuestionVersion | null> {
  if (!(await isEditor(who))) return null
  const row = await database().questionVersion.findUnique({
    where: { id: versionId },
    select: versionColumns,
  })
  return row && toVersion(row)
}

async function isEditor(who: Person): Promise<boolean> {
  const course = await database().course.findFirst({
    where: courseOf(who, editors),
    select: { id: true },
  })
  return course !== null
}

/** The columns of a version that a list shows. */
export const listedColumns = {
  id: true,
  titles: true,
  tags: true,
  parts: true,
} as const satisfies Prisma.QuestionVersionSelect

/** A question of the library from a version's columns. */
export function toLibraryQuestion(
  name: string,
  row: Prisma.QuestionVersionGetPayload<{ select: typeof listedColumns }>,
): LibraryQuestion {
  const parts = readParts(row.parts)
  return {
    versionId: row.id,
    name,
    title: readTitles(row.titles),
    tags: readTags(row.tags),
    parts: parts.length,
    points: parts.reduce((sum, part) => sum + part.points, 0),
  }
}

/** Whether a question bears all the words and tags that are looked for. */
export function matches(question: LibraryQuestion, { text, tags }: LibraryQuery): boolean {
  const { name, title } = question
  const tagged = question.tags.flatMap((tag) => [tag, tagName(tag, 'zh-CN')])
  const within = [name, title['zh-CN'], title.en, ...tagged].map(fold)
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  return (
    tags.every((tag) => question.tags.includes(tag)) &&
    words.every((word) => within.some((place) => place.includes(word)))
  )
}

function countTags(questions: readonly LibraryQuestion[]): LibraryPage['tags'] {
  const counts = new Map<string, number>()
  for (const tag of questions.flatMap((question) => question.tags)) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag < b.tag ? -1 : 1))
}

/** Whatever its case and width. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
