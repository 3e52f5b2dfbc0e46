import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { database } from './client'
import type { Prisma } from './generated/client'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { itemSeenBy } from './seen'
import { type DescribedQuestion, describeVersion } from './versionParts'

/** The text of a question's files by their path in its folder. */
export type QuestionFiles = Readonly<Record<string, string>>

/** A stored version of a question. */
export interface QuestionVersion {
  readonly id: string
  /** The id of question.yaml. */
  readonly name: string
  readonly hash: string
  readonly files: QuestionFiles
}

/**
 * Stores a loaded question and its files as a version by its content hash, once; returns the version's id. Done by the
 * process itself.
 */
export async function installQuestion(
  question: DescribedQuestion,
  files: QuestionFiles,
  now: Date,
): Promise<string> {
  return inTurn(async () => {
    const named = await database().question.findUnique({ where: { name: question.id } })
    const { id: questionId } =
      named ??
      (await database().question.create({
        data: { id: uuid(), name: question.id, createdAt: now },
      }))
    const hash = question.version
    const there = await database().questionVersion.findUnique({
      where: { questionId_hash: { questionId, hash } },
    })
    const described = describeVersion(question)
    if (there !== null) {
      const { tags } = described
      if (there.tags !== tags) {
        await database().questionVersion.update({ where: { id: there.id }, data: { tags } })
      }
      return there.id
    }
    const made = await database().questionVersion.create({
      data: {
        id: uuid(),
        questionId,
        hash,
        files: JSON.stringify(files),
        ...described,
        createdAt: now,
      },
    })
    return made.id
  })
}

/** Whether a version with just these files and its tags is stored: then nothing of it needs to be read again. Done by the process itself. */
export async function isInstalled(name: string, files: QuestionFiles): Promise<boolean> {
  const found = await database().questionVersion.findFirst({
    where: { question: { name }, files: JSON.stringify(files), tags: { not: '[]' } },
    select: { id: true },
  })
  return found !== null
}

/** A version's files, to be loaded again; null unless an assignment `who` may see holds it. */
export async function readQuestionVersion(
  who: Person,
  versionId: string,
  now: Date,
): Promise<QuestionVersion | null> {
  const row = await database().questionVersion.findFirst({
    where: {
      id: versionId,
      OR: [
        { items: { some: itemSeenBy(who, now) } },
        { submissions: { some: { item: itemSeenBy(who, now) } } },
      ],
    },
    select: versionColumns,
  })
  return row && toVersion(row)
}

/** A version's files, for the grader: a submission names its version. Done by the process itself. */
export async function readStoredVersion(versionId: string): Promise<QuestionVersion> {
  const row = await database().questionVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: versionColumns,
  })
  return toVersion(row)
}

/** The columns a version is loaded from. */
export const versionColumns = {
  id: true,
  hash: true,
  files: true,
  question: { select: { name: true } },
} as const satisfies Prisma.QuestionVersionSelect

/** A version from its row. */
export function toVersion(
  row: Prisma.QuestionVersionGetPayload<{ select: typeof versionColumns }>,
): QuestionVersion {
  const files = filesSchema.parse(JSON.parse(row.files))
  return { id: row.id, name: row.question.name, hash: row.hash, files }
}

const filesSchema = z.record(z.string(), z.string())
