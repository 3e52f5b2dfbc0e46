/**
 * Runs once in each server process, before the first request. Submissions that a crash left
 * without a grading are graded here, so that nobody waits for a verdict that would never come. One
 * that cannot be graded is tried again when it is read; it must not keep the rest from being served.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { gradePending } = await import('@/lib/db/gradings')
  const { gradeStored } = await import('@/app/grader')
  try {
    await gradePending(gradeStored, () => new Date())
  } catch (error) {
    console.error('Submissions without a grading could not all be graded.', error)
  }
}
