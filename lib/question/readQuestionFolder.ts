import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { QuestionFiles } from './loadQuestion'
import { QuestionFault } from './questionFault'

/** Greatest length of a text file of a question, in bytes: far above any sheet, far below what would slow a start. */
const MOST_BYTES = 1_000_000

/** The texts of a question's folder on disk, for `loadQuestion`: YAML and Markdown, UTF-8. In the order of their names. Figures stay where they are. */
export function readQuestionFolder(path: string): QuestionFiles {
  const names = readdirSync(path)
    .filter((name) => /\.(ya?ml|md)$/.test(name))
    .sort()
  return Object.fromEntries(names.map((name) => [name, readText(path, name)]))
}

function readText(path: string, name: string): string {
  const bytes = readFileSync(join(path, name))
  const refuse = (reason: string): never => {
    throw new QuestionFault([
      { file: name, line: null, column: null, key: null, part: null, reason },
    ])
  }
  if (bytes.length > MOST_BYTES) refuse(`this file is longer than ${MOST_BYTES} bytes`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('this file is not UTF-8')
  }
}
