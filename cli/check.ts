import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { checkSolution } from '@/lib/grading/checkSolution'
import { isWellConditioned } from '@/lib/grading/compareValues'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import type { MachineFault } from '@/lib/grading/machineCases/machineCase'
import { testPart } from '@/lib/grading/machineCases/testPart'
import { type Instruments, type PreparedPart, preparePart } from '@/lib/grading/preparePart'
import { findVacuous } from '@/lib/question/findVacuous'
import { inVariant, loadQuestion } from '@/lib/question/loadQuestion'
import type { Part, Question } from '@/lib/question/question'
import { printFault, QuestionFault } from '@/lib/question/questionFault'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { type CaseFailure, selfCheck } from '@/lib/question/selfCheck'
import { agrees, firstVariant, type Variant, variantKey, variantsToTry } from '@/lib/question/vary'
import { createReferee } from '@/lib/referee/referee'
import { EXIT, type Run } from './command'
import { microsecondClock } from './microsecondClock'
import { printTable } from './printTable'
import { questionFolders } from './questionFolders'
import { OWN_CONTENT, userPath } from './userPath'

/** `nabla check`: every question of a folder tests itself. */
export const check: Run = async (words, output) => {
  const folder = readFolder(words)
  if (folder === null) return EXIT.misused
  const questions = questionFolders(folder)
  if (questions.length === 0) {
    await output.complain(`nabla check: there is no question in ${folder}\n`)
    return EXIT.misused
  }
  const instruments = { referee: await createReferee(), clock: microsecondClock }
  let cases = 0
  let machineCases = 0
  let faults = 0
  for (const question of questions) {
    const checked = checkFolder(question, instruments)
    cases += checked.cases
    machineCases += checked.machineCases
    faults += checked.faults
    if (checked.text !== '') await output.write(checked.text)
  }
  const found = faults === 0 ? 'all is well' : counted(faults, 'fault')
  await output.write(
    `${counted(questions.length, 'question')}, ${counted(cases, 'case')}, ${counted(machineCases, 'machine-made case')}: ${found}\n`,
  )
  return faults === 0 ? EXIT.well : EXIT.found
}

interface Checked {
  /** The author's own. */
  readonly cases: number
  readonly machineCases: number
  readonly faults: number
  /** What is wrong or worth a look, for people; empty if nothing is. */
  readonly text: string
}

/** Loads and checks the question in a folder, with cases of its own making or without. What fails is told and does not keep other questions from their check. */
export function checkFolder(path: string, instruments: Instruments, makesCases = true): Checked {
  const name = basename(path)
  try {
    return checkQuestion(
      name,
      loadQuestion(readQuestionFolder(path), name),
      instruments,
      makesCases,
    )
  } catch (failure) {
    const faults =
      failure instanceof QuestionFault
        ? failure.faults.map(printFault)
        : [`the check failed: ${failure}`]
    const text = faults.map((fault) => `${name}/${fault}\n`).join('')
    return { cases: 0, machineCases: 0, faults: faults.length, text }
  }
}

/**
 * Checks a question in every variant that is tried and in those that its cases name, up to the first that is at fault. Cases are made in
 * the first alone: in another they would say the same with other numbers.
 */
function checkQuestion(
  name: string,
  question: Question,
  instruments: Instruments,
  makesCases: boolean,
): Checked {
  const cases = question.origin.cases.length
  let machineCases = 0
  let text = ''
  for (const [at, variant] of variantsToCheck(question).entries()) {
    const varied = inVariant(question, variant)
    const checked = checkVariant(name, varied, instruments, makesCases && at === 0)
    machineCases += checked.machineCases
    if (checked.faults > 0) return { ...checked, cases, machineCases }
    text ||= checked.text
  }
  return { cases, machineCases, faults: 0, text }
}

function variantsToCheck({ vary, origin }: Question): readonly Variant[] {
  const tried = variantsToTry(vary)
  const named = origin.cases
    .map(({ variant }) => ({ ...firstVariant(vary), ...variant }))
    .filter((asked) => !tried.some((variant) => agrees(variant, asked)))
  return [...tried, ...new Map(named.map((variant) => [variantKey(variant), variant])).values()]
}

function checkVariant(
  name: string,
  question: Question,
  instruments: Instruments,
  makesCases: boolean,
): Checked {
  const key = variantKey(question.variant)
  const where = key === '' ? '' : ` (where ${key})`
  const prepared = new Map<Part, PreparedPart>(
    question.parts.map((part) => [part, preparePart(question, part, 1, instruments)]),
  )
  const report = selfCheck(question, (part, { answer, format }) => {
    const ready = prepared.get(part) ?? preparePart(question, part, 1, instruments)
    return gradeAnswer(ready, { answer, format })
  })
  const unsound = [...prepared].flatMap(([part, ready]) =>
    unsoundReasons(part, ready).map(
      (reason) => `${name}/question.yaml: part ${part.id}: ${reason}${where}\n`,
    ),
  )
  const broken = [...prepared].flatMap(([part, ready]) =>
    checkSolution(ready).map(
      ({ locale, reason }) => `${name}/${locale}.md: part ${part.id}: ${reason}${where}\n`,
    ),
  )
  const tested = makesCases ? [...prepared.values()].map(testPart) : []
  const machineFaults = tested.flatMap((each) => each.faults)
  const hints = [...prepared].flatMap(([part, ready], at) =>
    [...(tested[at]?.hints ?? []), ...redrawHints(ready)].map(
      (hint) => `${name}/question.yaml: part ${part.id}: note: ${hint}\n`,
    ),
  )
  return {
    cases: report.cases,
    machineCases: tested.reduce((sum, each) => sum + each.cases, 0),
    faults: report.failures.length + unsound.length + broken.length + machineFaults.length,
    text:
      unsound.join('') +
      broken.join('') +
      printFailures(`${name}/cases.yaml${where}`, report.failures) +
      printMachineFaults(`${name}: machine-made cases${where}`, machineFaults) +
      hints.join(''),
  }
}

/** Why a part asks for nothing, or for what cannot be settled. */
function unsoundReasons(part: Part, prepared: PreparedPart): readonly string[] {
  switch (prepared.kind) {
    case 'shape':
    case 'choice':
    case 'marked':
      return []
    case 'number': {
      const [point] = prepared.points
      if (point === undefined || !isWellConditioned(point.truth)) {
        return ['the number is not known well enough to compare with']
      }
      return findVacuous(part, prepared.target, [{ at: point.at, values: point.truth.values }])
    }
    case 'formula': {
      const points = prepared.points.map(({ at, truth }) => ({ at, values: truth.values }))
      const unsettled = prepared.exhausted.map(
        (stratum) => `the target has no value that can be compared (stratum: ${stratum})`,
      )
      return [...unsettled, ...findVacuous(part, prepared.target, points)]
    }
  }
}

/** Where more draws were in vain than points came of them: no fault, but worth a look at the domains. */
function redrawHints(prepared: PreparedPart): readonly string[] {
  if (prepared.kind !== 'formula') return []
  return Object.entries(prepared.redraws).flatMap(([stratum, redraws]) => {
    const own = prepared.points.filter(({ at }) => at.point.stratum === stratum).length
    if (redraws <= own) return []
    return [`${redraws} draws in vain for ${counted(own, 'point')} (stratum: ${stratum})`]
  })
}

function printFailures(title: string, failures: readonly CaseFailure[]): string {
  if (failures.length === 0) return ''
  const rows = failures.map(({ authorCase, got }) => [
    authorCase.id,
    authorCase.part,
    printVerdict(authorCase.expect, authorCase.note, authorCase.line),
    printVerdict(got.outcome, got.note, got.line),
    typeof authorCase.answer === 'string' ? authorCase.answer : JSON.stringify(authorCase.answer),
  ])
  return `${title}\n${printTable(['case', 'part', 'expected', 'got', 'answer'], rows)}\n`
}

function printMachineFaults(title: string, faults: readonly MachineFault[]): string {
  if (faults.length === 0) return ''
  const rows = faults.map(({ part, made, text, from, expected, got }) => [
    part,
    made,
    expected,
    got,
    text,
    from,
  ])
  const heads = ['part', 'made by', 'expected', 'got', 'answer', 'made from']
  return `${title}\n${printTable(heads, rows)}\n`
}

function printVerdict(outcome: string, note: string | null, line: number | null): string {
  return [
    outcome,
    ...(note === null ? [] : [note]),
    ...(line === null ? [] : [`line ${line}`]),
  ].join(', ')
}

function readFolder(words: readonly string[]): string | null {
  try {
    const { positionals } = parseArgs({ args: [...words], options: {}, allowPositionals: true })
    const [folder, ...more] = positionals
    if (more.length > 0) return null
    return folder === undefined ? OWN_CONTENT : userPath(folder)
  } catch {
    return null
  }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
