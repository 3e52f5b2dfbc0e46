import { createHash } from 'node:crypto'
import { database } from './client'
import { readHandedFiles } from './handedFiles'

/** A file that is not what was sent: it is gone, though a submission names it, or what is in it has another hash. */
export interface FileFinding {
  readonly kind: 'file'
  readonly fault: 'missing' | 'altered'
  readonly id: string
  /** The submission that names it; null for a file that was not handed in. */
  readonly submissionId: string | null
}

/** A file a submission names, with the hash that its code covers. */
interface Named {
  readonly submissionId: string
  readonly sha256: string
}

/** Ids read in one question; the files themselves are read one by one, as each may have 10 MB. */
const PAGE = 500

/**
 * Hashes every stored file anew and compares it with what its row and the submissions that name it recorded. The submissions
 * are read first: the files they name stay, whatever a running server does meanwhile.
 */
export async function verifyFiles(): Promise<readonly FileFinding[]> {
  const named = await readNamed()
  const findings: FileFinding[] = []
  for await (const id of uploadIds()) {
    const row = await database().upload.findUnique({
      where: { id },
      select: { sha256: true, bytes: true },
    })
    const handed = named.get(id) ?? []
    if (row === null) continue
    named.delete(id)
    const hash = createHash('sha256').update(row.bytes).digest('hex')
    const differs = handed.find(({ sha256 }) => sha256 !== hash)
    if (row.sha256 !== hash || differs !== undefined) {
      const submissionId = (differs ?? handed[0])?.submissionId ?? null
      findings.push({ kind: 'file', fault: 'altered', id, submissionId })
    }
  }
  for (const [id, handed] of named) {
    for (const { submissionId } of handed) {
      findings.push({ kind: 'file', fault: 'missing', id, submissionId })
    }
  }
  return findings
}

async function readNamed(): Promise<Map<string, readonly Named[]>> {
  const named = new Map<string, readonly Named[]>()
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: readonly { id: string; uploads: string | null }[] =
      await database().submission.findMany({
        where: { uploads: { not: null }, id: { gt: after } },
        orderBy: { id: 'asc' },
        take: PAGE,
        select: { id: true, uploads: true },
      })
    for (const { id: submissionId, uploads } of rows) {
      for (const { id, sha256 } of readHandedFiles(uploads)) {
        named.set(id, [...(named.get(id) ?? []), { submissionId, sha256 }])
      }
    }
    after = rows.at(-1)?.id
  }
  return named
}

async function* uploadIds(): AsyncGenerator<string> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const rows: readonly { id: string }[] = await database().upload.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: { id: true },
    })
    for (const { id } of rows) yield id
    after = rows.at(-1)?.id
  }
}
