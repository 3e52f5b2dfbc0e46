import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { installQuestion, isInstalled } from '@/lib/db/questions'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { log } from './log'

/**
 * Stores every question of a folder of questions as a version in the library. One whose files are stored already is not even read as a
 * question, so a start on which nothing has changed waits for nothing. A faulty one is logged and left out: the others
 * are no worse for it.
 */
export async function installContent(folder: string, now: Date): Promise<void> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  for (const name of names) {
    try {
      const files = readQuestionFolder(join(folder, name))
      if (await isInstalled(name, files)) continue
      await installQuestion(loadQuestion(files, name), files, now)
    } catch (error) {
      log.error({ question: name, err: error }, 'the question could not be stored in the library')
    }
  }
}
