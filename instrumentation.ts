/**
 * Runs once in each server process, before the first request. Submissions that a crash left
 * without a grading are graded here, so that nobody waits for a verdict that would never come, and a regrade that was
 * interrupted goes on. What nobody can use any more is swept away, then and once a day.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { gradeLeft } = await import('@/app/gradeLeft')
  await gradeLeft()
  const { runRegrades } = await import('@/app/regradeRunner')
  runRegrades()
  const { startUpkeep } = await import('@/app/upkeep')
  startUpkeep()
}
