import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { fileName } from '@/lib/files/fileName'
import { fileType } from '@/lib/files/fileType'
import { type Database, database } from './client'
import type { Prisma } from './generated/client'
import type { HandedFile } from './handedFiles'
import { inTurn } from './inTurn'
import type { Person } from './person'
import { staff } from './roles'
import { courseOf, itemAnsweredBy } from './seen'
import { readParts } from './versionParts'

/** The largest file that is taken, in bytes: 10 MB. */
export const uploadLimit = 10_000_000

/** Files a student may have stored for one part, handed in or not. */
const mostStored = 40

/** Why a file is not kept. */
export type UploadRefusal = 'empty' | 'too-large' | 'other-type' | 'too-many'

export type UploadReceipt =
  | { readonly kind: 'stored'; readonly file: HandedFile }
  | { readonly kind: 'refused'; readonly refusal: UploadRefusal }

/** A file with what is in it. */
export interface FoundUpload {
  readonly id: string
  readonly studentId: string
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Where a file belongs, and what it is called. */
export interface NewUpload {
  readonly itemId: string
  readonly partId: string
  readonly name: string
}

/**
 * Whether `who` may now send files for a part: it asks for files and is theirs to answer. Asked before a file's bytes are
 * read.
 */
export async function mayUpload(
  who: Person,
  { itemId, partId }: Pick<NewUpload, 'itemId' | 'partId'>,
  now: Date,
): Promise<boolean> {
  const item = await database().item.findFirst({
    where: { AND: [{ id: itemId }, itemAnsweredBy(who, now)] },
    select: { version: { select: { parts: true } } },
  })
  const part = item && readParts(item.version.parts).find(({ id }) => id === partId)
  return part?.marked?.kind === 'upload'
}

/** Keeps a file, what it is being found from its content; null when it is not theirs to send. */
export async function storeUpload(
  who: Person,
  { itemId, partId, name }: NewUpload,
  bytes: Uint8Array<ArrayBuffer>,
  now: Date,
): Promise<UploadReceipt | null> {
  if (!(await mayUpload(who, { itemId, partId }, now))) return null
  if (bytes.length === 0) return { kind: 'refused', refusal: 'empty' }
  if (bytes.length > uploadLimit) return { kind: 'refused', refusal: 'too-large' }
  const type = fileType(bytes)
  if (type === null) return { kind: 'refused', refusal: 'other-type' }
  const place = { studentId: who.id, itemId, partId }
  if ((await database().upload.count({ where: place })) >= mostStored) {
    return { kind: 'refused', refusal: 'too-many' }
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = { id: uuid(), name: fileName(name), type, size: bytes.length, sha256 }
  await database().upload.create({
    data: { ...file, ...place, bytes, createdAt: now },
    select: { id: true },
  })
  return { kind: 'stored', file }
}

/** The files `who` has sent for an item, without what is in them, first to last. */
export async function listUploads(
  who: Person,
  itemId: string,
): Promise<readonly (HandedFile & { readonly partId: string })[]> {
  return database().upload.findMany({
    where: { studentId: who.id, itemId },
    orderBy: { id: 'asc' },
    select: { id: true, name: true, type: true, size: true, sha256: true, partId: true },
  })
}

/**
 * A file: one's own, or one that a student of a course one is staff of has handed in; else null. What has not been handed in
 * is its student's alone.
 */
export async function readUpload(who: Person, uploadId: string): Promise<FoundUpload | null> {
  const seen: Prisma.UploadWhereInput = {
    OR: [{ studentId: who.id }, { item: { assignment: { course: courseOf(who, staff) } } }],
  }
  const about = await database().upload.findFirst({
    where: { AND: [{ id: uploadId }, seen] },
    select: { studentId: true, itemId: true, partId: true },
  })
  if (about === null) return null
  if (about.studentId !== who.id && !(await isHandedIn(database(), uploadId, about))) return null
  return database().upload.findUnique({
    where: { id: uploadId },
    select: { id: true, studentId: true, name: true, type: true, bytes: true },
  })
}

/** Takes back a file of one's own that has not been handed in; null for any other. */
export async function removeUpload(who: Person, uploadId: string): Promise<true | null> {
  return removeWhere({ id: uploadId, studentId: who.id }, uploadId)
}

/** Removes a file that has not been handed in, whosever it is; null for any other. Done by the process itself. */
export async function removeLoose(uploadId: string): Promise<true | null> {
  return removeWhere({ id: uploadId }, uploadId)
}

async function removeWhere(where: Prisma.UploadWhereInput, uploadId: string): Promise<true | null> {
  const remove = async (transaction: Database): Promise<true | null> => {
    // The write comes first: it waits for a submission that is just being made of this file.
    const held = await transaction.upload.updateMany({ where, data: { id: uploadId } })
    if (held.count === 0) return null
    const about = await transaction.upload.findUniqueOrThrow({
      where: { id: uploadId },
      select: { studentId: true, itemId: true, partId: true },
    })
    if (await isHandedIn(transaction, uploadId, about)) return null
    await transaction.upload.delete({ where: { id: uploadId }, select: { id: true } })
    return true
  }
  return inTurn(() => database().$transaction(remove))
}

/** Whether a submission names a file. */
async function isHandedIn(
  from: Pick<ReturnType<typeof database>, 'submission'>,
  uploadId: string,
  place: { readonly studentId: string; readonly itemId: string; readonly partId: string },
): Promise<boolean> {
  const naming = await from.submission.findFirst({
    where: { ...place, uploads: { contains: `"${uploadId}"` } },
    select: { id: true },
  })
  return naming !== null
}
