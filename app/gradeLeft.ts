import { clock } from '@/lib/db/clock'
import { gradePending, type Ungraded } from '@/lib/db/gradings'
import { gradeStored } from './grader'
import { log } from './log'

/**
 * Grades answers that were stored and never graded (a crash in between), all or one student's in one item. One that the
 * grader fails on is logged and goes on waiting: the next start and the next look at it try again.
 */
export async function gradeLeft(only?: Pick<Ungraded, 'studentId' | 'itemId'>): Promise<void> {
  const { faults } = await gradePending(gradeStored, () => clock(new Date()), only)
  for (const { submissionId, error } of faults) {
    log.error({ submissionId, err: error }, 'the submission could not be graded')
  }
}
