import { v7 as uuid } from 'uuid'
import { type Content, rowMac } from './chain'
import type { Database } from './client'
import type { AuditEventModel } from './generated/models'

/** Everything that leaves a trace, by what it is done to. */
export const auditedActions = [
  'course.create',
  'course.edit',
  'course.copy',
  'course.archive',
  'section.create',
  'section.edit',
  'section.remove',
  'roster.import',
  'member.add',
  'member.edit',
  'member.end',
  'person.rename',
  'role.change',
  'invite.create',
  'invite.revoke',
  'password.link',
  'assignment.create',
  'assignment.edit',
  'assignment.publish',
  'assignment.archive',
  'extension.set',
  'extension.remove',
  'excuse.set',
  'excuse.remove',
  'grading.override',
  'comment.write',
  'comment.withdraw',
  'look.answer',
  'group.mark',
  'group.undo',
  'regrade.start',
  'regrade.apply',
  'regrade.undo',
  'regrade.drop',
] as const

export type AuditedAction = (typeof auditedActions)[number]

/** Something somebody did, with what it was done to before and after. */
export interface Act {
  /** Events of one chain follow each other: a student's item (`student/item`), else a course's id. */
  readonly chain: string
  readonly at: Date
  readonly byId: string
  readonly action: AuditedAction
  readonly courseId: string
  readonly studentId: string | null
  readonly itemId: string | null
  readonly subjectId: string
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

/**
 * Writes an act down, in the transaction of the act. Throws a unique violation when another one of its chain was
 * first.
 */
export async function appendAudit(transaction: Database, act: Act): Promise<void> {
  const last = await transaction.auditEvent.findFirst({
    where: { chain: act.chain },
    orderBy: { position: 'desc' },
    select: { position: true, mac: true },
  })
  const row = {
    ...act,
    id: uuid(),
    position: (last?.position ?? 0) + 1,
    before: act.before && JSON.stringify(act.before),
    after: act.after && JSON.stringify(act.after),
  }
  const mac = rowMac('audit', last?.mac ?? '', auditContent(row))
  await transaction.auditEvent.create({ data: { ...row, mac } })
}

/** What an audit event's code covers: every column but the code. */
export function auditContent(row: Omit<AuditEventModel, 'mac'>): Content {
  return [
    row.id,
    row.chain,
    row.position,
    row.at.toISOString(),
    row.byId,
    row.action,
    row.courseId,
    row.studentId,
    row.itemId,
    row.subjectId,
    row.before,
    row.after,
  ]
}
