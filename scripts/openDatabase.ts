import { join } from 'node:path'
import { gradeStored } from '@/app/grader'
import { closeDatabase } from '@/lib/db/client'
import { seedDemo } from '@/lib/db/demo/seedDemo'
import { applyMigrations } from '@/lib/db/migrate'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'

/** The homework that the demo hands out. */
const demoQuestion = join('content', 'two-layer-softmax')

/**
 * Makes the database ready for the pages: applies the migrations it lacks and, in the demo, fills an
 * empty one with the made-up course. Gives the token that makes the first account, where there is
 * none yet. Leaves no connection open.
 */
export async function openDatabase(url: string, demo: boolean, now: Date): Promise<string | null> {
  await applyMigrations(url)
  try {
    if (!demo) {
      const { makeOwnerToken } = await import('@/lib/auth/ownerToken')
      return await makeOwnerToken(now)
    }
    const files = readQuestionFolder(demoQuestion)
    await seedDemo(loadQuestion(files), files, gradeStored, now)
    return null
  } finally {
    await closeDatabase()
  }
}
