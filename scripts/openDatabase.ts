import { join } from 'node:path'
import { gradeStored } from '@/app/grader'
import { installContent } from '@/app/installContent'
import { closeDatabase } from '@/lib/db/client'
import { seedClosed } from '@/lib/db/demo/seedClosed'
import { seedDemo } from '@/lib/db/demo/seedDemo'
import { seedMarked } from '@/lib/db/demo/seedMarked'
import { applyMigrations } from '@/lib/db/migrate'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'

/** What the demo hands out: the homework its class has answered, the one after it, one that a person marks, and what has closed. */
const demoQuestion = 'two-layer-softmax'
const nextQuestion = 'small-network-numbers'
const markedQuestion = 'softmax-shift'
const closedQuestions = ['sigmoid-derivative', 'logistic-batch', 'softmax-temperature']

/**
 * Makes the database ready for the pages: applies the migrations it lacks, stores the questions of `content/` and, in the demo, fills an
 * empty one with the made-up course. Gives the token that makes the first account, where there is
 * none yet. Leaves no connection open.
 */
export async function openDatabase(url: string, demo: boolean, now: Date): Promise<string | null> {
  await applyMigrations(url)
  try {
    await installContent('content', now)
    if (!demo) {
      const { makeOwnerToken } = await import('@/lib/auth/ownerToken')
      return await makeOwnerToken(now)
    }
    const { question, files } = readContent(demoQuestion)
    await seedDemo(question, files, gradeStored, now, readContent(nextQuestion))
    await seedMarked(readContent(markedQuestion), gradeStored, now)
    await seedClosed(closedQuestions.map(readContent), gradeStored, now)
    return null
  } finally {
    await closeDatabase()
  }
}

function readContent(id: string) {
  const files = readQuestionFolder(join('content', id))
  return { question: loadQuestion(files, id), files }
}
