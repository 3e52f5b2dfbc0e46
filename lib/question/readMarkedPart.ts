import type { QuestionModels } from './partModel'
import type { Part, RubricLine, TextTarget, UploadTarget } from './question'
import type { WrittenPart, WrittenText, WrittenUpload } from './questionSchema'
import type { AuthorText } from './readExpression'
import { faultAt, type KeyPath } from './source'
import { withoutFormula } from './withoutFormula'

/** Files a part may ask for at most. */
const MOST_FILES = 10

/** What such a part asks for: one of the two. */
type Asked = { readonly text: WrittenText } | { readonly upload: WrittenUpload }

/** Reads a part that a person marks: prose or files, and the rubric it is marked by. Null where a fault leaves nothing to mark. */
export function readMarkedPart(
  author: AuthorText,
  models: QuestionModels,
  written: WrittenPart,
  at: number,
  asked: Asked,
): Part | null {
  const before = author.faults.length
  const key = 'text' in asked ? 'text' : 'upload'
  const complain = (path: KeyPath, reason: string): void => {
    const place = { path: ['parts', at, key, ...path], part: written.id }
    author.faults.push(faultAt(author.source, place, reason))
  }
  const target = 'text' in asked ? textTarget(asked.text) : uploadTarget(asked.upload, complain)
  if (target === null) return null
  checkRubric(target.rubric, complain)
  if (author.faults.length > before) return null
  const source = target.rubric.map(({ id }) => id).join(', ')
  return { ...withoutFormula(written), model: models.elaborated, target, source }
}

function textTarget({ rubric, 'max-length': longest }: WrittenText): TextTarget {
  return { kind: 'text', rubric, longest }
}

/** `files` is a number or a range: `1`, `1..5`. */
function uploadTarget(
  { rubric, files }: WrittenUpload,
  complain: (path: KeyPath, reason: string) => void,
): UploadTarget | null {
  const match = /^\s*(\d{1,2})\s*(?:\.\.\s*(\d{1,2})\s*)?$/.exec(files)
  const least = Number(match?.[1] ?? 0)
  const most = Number(match?.[2] ?? least)
  if (least >= 1 && most >= least && most <= MOST_FILES) {
    return { kind: 'upload', rubric, files: [least, most] }
  }
  complain(
    ['files'],
    `\`${files}\` is no number of files: write one from 1 to ${MOST_FILES}, or a range such as \`1..5\``,
  )
  return null
}

function checkRubric(
  rubric: readonly RubricLine[],
  complain: (path: KeyPath, reason: string) => void,
): void {
  for (const [line, { id, say }] of rubric.entries()) {
    if (rubric.slice(0, line).some((other) => other.id === id)) {
      complain(['rubric', line, 'id'], `the rubric's line \`${id}\` is given twice`)
    }
    for (const locale of ['zh-CN', 'en'] as const) {
      if (say[locale].trim() === '') {
        complain(['rubric', line, 'say', locale], 'a line of a rubric must say something')
      }
    }
  }
}
