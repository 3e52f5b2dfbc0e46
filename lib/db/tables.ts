import { createHash } from 'node:crypto'
import type { Database } from './client'
import type { Prisma } from './generated/client'
import type * as models from './generated/models'

/** Rows read or written at once, unless a table's are large. */
const usualBatch = 500

/** How many rows a table has, and a checksum of all of them that is the same on every database. */
export interface TableDigest {
  readonly count: number
  readonly checksum: string
}

/** A table, for moving all of its rows. */
export interface Table {
  readonly count: (database: Database) => Promise<number>
  /** Puts the rows of one database into another, whose table is empty. */
  readonly copy: (from: Database, to: Database) => Promise<void>
  readonly digest: (database: Database) => Promise<TableDigest>
}

/**
 * Every table by its model, each after those it refers to: the type asks for a new model's line, and its place is after
 * the last model that it has a relation to. One whose rows are large, uploads say, gets a small batch.
 */
export const tables: Readonly<Record<Prisma.ModelName, Table>> = {
  User: table<models.UserModel>((database) => database.user),
  Session: table<models.SessionModel>((database) => database.session),
  Account: table<models.AccountModel>((database) => database.account),
  Verification: table<models.VerificationModel>((database) => database.verification),
  Course: table<models.CourseModel>((database) => database.course),
  Section: table<models.SectionModel>((database) => database.section),
  Invite: table<models.InviteModel>((database) => database.invite),
  Enrolment: table<models.EnrolmentModel>((database) => database.enrolment),
  Question: table<models.QuestionModel>((database) => database.question),
  QuestionVersion: table<models.QuestionVersionModel>((database) => database.questionVersion),
  Assignment: table<models.AssignmentModel>((database) => database.assignment),
  Extension: table<models.ExtensionModel>((database) => database.extension),
  Excuse: table<models.ExcuseModel>((database) => database.excuse),
  Item: table<models.ItemModel>((database) => database.item),
  Variant: table<models.VariantModel>((database) => database.variant),
  Draft: table<models.DraftModel>((database) => database.draft),
  Upload: table<models.UploadModel>((database) => database.upload, 8),
  Submission: table<models.SubmissionModel>((database) => database.submission),
  Grading: table<models.GradingModel>((database) => database.grading),
  Total: table<models.TotalModel>((database) => database.total),
  Comment: table<models.CommentModel>((database) => database.comment),
  SecondLook: table<models.SecondLookModel>((database) => database.secondLook),
  GroupAct: table<models.GroupActModel>((database) => database.groupAct),
  PracticeAttempt: table<models.PracticeAttemptModel>((database) => database.practiceAttempt),
  Regrade: table<models.RegradeModel>((database) => database.regrade),
  RegradeResult: table<models.RegradeResultModel>((database) => database.regradeResult),
  AuditEvent: table<models.AuditEventModel>((database) => database.auditEvent),
}

/** What a table is asked here, whichever model's it is. */
interface Delegate<Row> {
  count(): PromiseLike<number>
  findMany(page: {
    where: { id: { gt: string } }
    orderBy: { id: 'asc' }
    take: number
  }): PromiseLike<Row[]>
  createMany(rows: { data: Row[] }): PromiseLike<unknown>
}

function table<Row extends { readonly id: string }>(
  of: (database: Database) => Delegate<Row>,
  batch = usualBatch,
): Table {
  async function* batches(database: Database): AsyncGenerator<Row[]> {
    for (let after = ''; ; ) {
      const where = { id: { gt: after } }
      const rows = await of(database).findMany({ where, orderBy: { id: 'asc' }, take: batch })
      const last = rows.at(-1)
      if (last === undefined) return
      yield rows
      after = last.id
    }
  }
  return {
    count: async (database) => of(database).count(),
    copy: async (from, to) => {
      for await (const data of batches(from)) await of(to).createMany({ data })
    },
    digest: async (database) => {
      const hash = createHash('sha256')
      let count = 0
      for await (const rows of batches(database)) {
        count += rows.length
        for (const row of rows) hash.update(`${canonical(row)}\n`)
      }
      return { count, checksum: hash.digest('hex') }
    },
  }
}

/** A row as JSON with its columns by name, times as ISO strings, large numbers in decimal and bytes in base64. */
function canonical(row: object): string {
  const columns = Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify(columns.map(([name, value]) => [name, plain(value)]))
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value)
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
}
