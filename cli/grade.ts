import { createReadStream, statSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { createReferee } from '@/lib/referee/referee'
import { EXIT, type Run } from './command'
import { lineGrader } from './gradeLine'
import { microsecondClock } from './microsecondClock'
import { questionShelf } from './questionShelf'
import { OWN_CONTENT, userPath } from './userPath'

/** `nabla grade`: one request a line in, one result a line out, in order. */
export const grade: Run = async (words, output) => {
  const { path, content } = readWords(words)
  if (path === null) return EXIT.misused
  if (path !== '-' && !isFile(userPath(path))) {
    await output.complain(`nabla grade: there is no file ${path}\n`)
    return EXIT.misused
  }
  const input = path === '-' ? process.stdin : createReadStream(userPath(path))
  const instruments = { referee: await createReferee(), clock: microsecondClock }
  const gradeLine = lineGrader(questionShelf(content), instruments)
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
      options: { content: { type: 'string' } },
      allowPositionals: true,
    })
    const [path = null, ...more] = positionals
    const content = values.content === undefined ? OWN_CONTENT : userPath(values.content)
    return { path: more.length > 0 ? null : path, content }
  } catch {
    return { path: null, content: OWN_CONTENT }
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false
}
