import { ID } from './checkPartIds'
import { fillNames, fillProse } from './fillVaried'
import type { AuthorCase, Locale, Part, Prose, Question } from './question'
import { type Fault, QuestionFault, throwFaults } from './questionFault'
import type { WrittenQuestion } from './questionSchema'
import { readCases } from './readCases'
import { type Mathematics, readEveryVariant, readMathematics } from './readMathematics'
import { PROSE_FILES, readProse } from './readProse'
import { readWritten } from './readWritten'
import { readYaml } from './readYaml'
import { faultAt, objectSource, type Source } from './source'
import { agrees, firstVariant, type Variant, type Vary, variantKey } from './vary'
import { contentVersion } from './version'

/** The texts of a question's files by name: `question.yaml`, `zh-CN.md`, `en.md`, `cases.yaml`. */
export type QuestionFiles = Readonly<Record<string, string>>

/**
 * Loads a question from the texts of its files, in the variant of its names' first values. `folder`, where there is one, is
 * the id the file must bear. Throws a {@link QuestionFault} with every fault found at the first step that has any:
 * structure, then names, then model, then parts, then prose and cases.
 */
export function loadQuestion(files: QuestionFiles, folder: string | null = null): Question {
  const text = files['question.yaml']
  if (text === undefined) throw new QuestionFault([missingFile('question.yaml')])
  const source = readYaml('question.yaml', text)
  const shared = readWritten(source)
  const mathematics = readEveryVariant(shared)
  const { written } = shared
  const id = readId(written, source, folder)
  const faults: Fault[] = []
  const prose: Partial<Record<Locale, Prose>> = {}
  const ids = mathematics.parts.map((part) => part.id)
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
  const cases = readAuthorCases(files['cases.yaml'], mathematics.parts, written.vary, faults)
  throwFaults(faults)
  const version = contentVersion({ question: source.value, prose, cases })
  return assembled({ id, version, origin: { shared, prose, cases } }, mathematics)
}

/** Loads a question given as an object (question.yaml's keys and values) without prose or cases. Throws a {@link QuestionFault}. */
export function loadQuestionObject(object: unknown): Question {
  const source = objectSource('question', object)
  const shared = readWritten(source)
  const mathematics = readEveryVariant(shared)
  const { written } = shared
  const id = written.id === undefined ? 'question' : readId(written, source, null)
  const version = contentVersion({ question: object })
  const origin = { shared, prose: {}, cases: [] }
  return assembled({ id, version, origin }, mathematics)
}

/** The same question in another variant: model, parts and prose with its numbers in them, and the cases about it. */
export function inVariant(question: Question, variant: Variant): Question {
  if (variantKey(variant) === variantKey(question.variant)) return question
  const { shared } = question.origin
  return assembled(question, readMathematics(shared, variant), variant)
}

function assembled(
  about: Pick<Question, 'id' | 'version' | 'origin'>,
  { model, parts }: Mathematics,
  variant = firstVariant(about.origin.shared.written.vary),
): Question {
  const { id, version, origin } = about
  const { written, vocabulary } = origin.shared
  const numbers = new Map(Object.entries(variant))
  const [chinese, english] = [origin.prose['zh-CN'], origin.prose.en]
  return {
    id,
    version,
    tags: written.tags,
    vary: written.vary,
    variant,
    model,
    vocabulary,
    parts,
    titles: {
      ...(chinese && { 'zh-CN': fillNames(chinese.title, numbers) }),
      ...(english && { en: fillNames(english.title, numbers) }),
    },
    prose: {
      ...(chinese && { 'zh-CN': fillProse(chinese, numbers) }),
      ...(english && { en: fillProse(english, numbers) }),
    },
    cases: origin.cases.filter((each) => agrees(variant, each.variant)),
    origin,
  }
}

function readAuthorCases(
  text: string | undefined,
  parts: readonly Part[],
  vary: Vary,
  faults: Fault[],
): readonly AuthorCase[] {
  if (text === undefined) return []
  const read = readCases('cases.yaml', text, parts, vary)
  faults.push(...read.faults)
  return read.cases
}

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

function missingFile(file: string): Fault {
  return { file, line: null, column: null, key: null, part: null, reason: 'this file is missing' }
}
