import type { Vocabulary } from '@/lib/expr/vocabulary'
import { elaborateModel } from '@/lib/model/elaborateModel'
import type { Model } from '@/lib/model/model'
import { buildVocabulary } from './buildVocabulary'
import { checkGivens } from './checkGivens'
import { laterKeyFaults } from './laterKeys'
import { placeOfModelFault } from './placeOfModelFault'
import type { AuthorCase, Locale, Part, Prose, Question } from './question'
import { type Fault, QuestionFault, throwFaults } from './questionFault'
import { questionSchema, type WrittenQuestion } from './questionSchema'
import { readCases } from './readCases'
import type { AuthorText } from './readExpression'
import { readGivens } from './readGivens'
import { readModel } from './readModel'
import { readPart } from './readPart'
import { PROSE_FILES, readProse } from './readProse'
import { readStructure } from './readStructure'
import { readYaml } from './readYaml'
import { faultAt, objectSource, type Source } from './source'
import { contentVersion } from './version'

/** The texts of a question's files by name: `question.yaml`, `zh-CN.md`, `en.md`, `cases.yaml`. */
export type QuestionFiles = Readonly<Record<string, string>>

/**
 * Loads a question from the texts of its files. `folder`, where there is one, is the id the file must bear.
 * Throws a {@link QuestionFault} with every fault found at the first step that has any: structure, then names, then
 * model, then parts, then prose and cases.
 */
export function loadQuestion(files: QuestionFiles, folder: string | null = null): Question {
  const text = files['question.yaml']
  if (text === undefined) throw new QuestionFault([missingFile('question.yaml')])
  const source = readYaml('question.yaml', text)
  const { written, vocabulary, model, parts } = readMathematics(source)
  const id = readId(written, source, folder)
  const faults: Fault[] = []
  const prose: Partial<Record<Locale, Prose>> = {}
  const ids = parts.map((part) => part.id)
  for (const locale of ['zh-CN', 'en'] as const) {
    const file = PROSE_FILES[locale]
    const markdown = files[file]
    if (markdown === undefined) {
      faults.push(missingFile(file))
      continue
    }
    const read = readProse(file, markdown, ids)
    prose[locale] = read.prose
    faults.push(...read.faults)
  }
  const cases = readAuthorCases(files['cases.yaml'], parts, faults)
  throwFaults(faults)
  const version = contentVersion({ question: source.value, prose, cases })
  return { id, version, tags: written.tags, model, vocabulary, parts, prose, cases }
}

/** Loads a question given as an object (question.yaml's keys and values) without prose or cases. Throws a {@link QuestionFault}. */
export function loadQuestionObject(object: unknown): Question {
  const source = objectSource('question', object)
  const { written, vocabulary, model, parts } = readMathematics(source)
  const id = written.id === undefined ? 'question' : readId(written, source, null)
  const version = contentVersion({ question: object })
  return { id, version, tags: written.tags, model, vocabulary, parts, prose: {}, cases: [] }
}

interface Mathematics {
  readonly written: WrittenQuestion
  readonly vocabulary: Vocabulary
  readonly model: Model
  readonly parts: readonly Part[]
}

function readMathematics(source: Source): Mathematics {
  throwFaults(laterKeyFaults(source))
  const structured = readStructure(questionSchema, source, [])
  if (structured.kind === 'faulty') throw new QuestionFault(structured.faults)
  const written = structured.value
  const { givens, faults: formFaults } = readGivens(written.given, source)
  throwFaults([...formFaults, ...partIdFaults(written, source)])
  const { vocabulary, faults: nameFaults } = buildVocabulary(written, givens, source)
  throwFaults(nameFaults)
  const author: AuthorText = { source, vocabulary, faults: [] }
  const read = readModel(author, written, givens)
  throwFaults(author.faults)
  const elaborated = elaborateModel(read, vocabulary)
  throwFaults(
    elaborated.faults.map((fault) =>
      faultAt(source, placeOfModelFault(fault, source), `\`${fault.name}\`: ${fault.reason}`),
    ),
  )
  throwFaults(
    checkGivens(elaborated.model).map(({ name, reason }) =>
      faultAt(source, { path: name === null ? ['constraints'] : ['given', name] }, reason),
    ),
  )
  const parts = written.parts.flatMap(
    (part, at) => readPart(author, { read, elaborated: elaborated.model }, part, at) ?? [],
  )
  throwFaults(author.faults)
  return { written, vocabulary, model: elaborated.model, parts }
}

function readAuthorCases(
  text: string | undefined,
  parts: readonly Part[],
  faults: Fault[],
): readonly AuthorCase[] {
  if (text === undefined) return []
  const read = readCases('cases.yaml', text, parts)
  faults.push(...read.faults)
  return read.cases
}

const ID = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u

function readId(written: WrittenQuestion, source: Source, folder: string | null): string {
  const { id } = written
  const reason =
    id === undefined
      ? '`id` is missing'
      : !ID.test(id)
        ? `\`${id}\` is no id: letters, digits and hyphens`
        : folder !== null && id !== folder
          ? `the id \`${id}\` is not the folder's name, \`${folder}\``
          : null
  if (id !== undefined && reason === null) return id
  throw new QuestionFault([faultAt(source, { path: ['id'] }, reason ?? '`id` is missing')])
}

function partIdFaults(written: WrittenQuestion, source: Source): Fault[] {
  const seen = new Set<string>()
  return written.parts.flatMap((part, at) => {
    const reason = !ID.test(part.id)
      ? `\`${part.id}\` is no id: letters, digits and hyphens`
      : seen.has(part.id)
        ? `the part id \`${part.id}\` is given twice`
        : null
    seen.add(part.id)
    return reason === null
      ? []
      : [faultAt(source, { path: ['parts', at, 'id'], part: part.id }, reason)]
  })
}

function missingFile(file: string): Fault {
  return { file, line: null, column: null, key: null, part: null, reason: 'this file is missing' }
}
