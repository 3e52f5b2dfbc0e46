import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createReferee } from '@/lib/referee/referee'
import { type Command, EXIT, type Output } from './command'
import { lineGrader } from './gradeLine'
import { microsecondClock } from './microsecondClock'
import { questionShelf } from './questionShelf'
import { userPath } from './userPath'

/** `nabla grade`: one request a line in, one result a line out, in order. */
export const grade: Command = {
  usage: 'grade FILE.jsonl|- [--content FOLDER]',
  summary: `grade answers, one request a line (JSON); - reads standard input

A request:  {"id": "1", "question": "two-layer-softmax", "part": "diagonal", "answer": "yhat_k - yhat_k^2", "format": "plain", "seed": 1}
"question" is the id of a question in FOLDER (content) or a whole question.yaml as an object.
"format" is "plain" (when absent) or "latex"; "seed" is 1 when absent; for a part with cases "answer" may be an object by case.
A faulty request gets a result with the outcome "broken"; the lines after it are graded.`,
  run,
}

async function run(words: readonly string[], output: Output): Promise<number> {
  const { path, content } = readWords(words)
  if (path === null) {
    await output.complain(`usage: nabla ${grade.usage}\n`)
    return EXIT.misused
  }
  if (path !== '-' && !isFile(userPath(path))) {
    await output.complain(`nabla grade: there is no file ${path}\n`)
    return EXIT.misused
  }
  const input = path === '-' ? process.stdin : createReadStream(userPath(path))
  const instruments = { referee: await createReferee(), clock: microsecondClock }
  const gradeLine = lineGrader(questionShelf(userPath(content)), instruments)
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const request = line.replace(/^\uFEFF/, '').trim()
    if (request !== '') await output.write(`${JSON.stringify(gradeLine(request))}\n`)
  }
  return EXIT.well
}

interface Words {
  readonly path: string | null
  readonly content: string
}

/** Reads the command's words; an unknown option or a second file leaves no path. */
function readWords(words: readonly string[]): Words {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { content: { type: 'string', default: 'content' } },
      allowPositionals: true,
    })
    const [path = null, ...more] = positionals
    return { path: more.length > 0 ? null : path, content: values.content }
  } catch {
    return { path: null, content: 'content' }
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false
}
