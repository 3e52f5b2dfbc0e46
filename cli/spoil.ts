import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { derivationOf } from '@/lib/grading/checkSolution'
import { gradeAnswer } from '@/lib/grading/gradeAnswer'
import { type SpoiledChain, spoiledChains } from '@/lib/grading/machineCases/spoilChains'
import { type Instruments, preparePart } from '@/lib/grading/preparePart'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { createReferee } from '@/lib/referee/referee'
import { EXIT, type Run } from './command'
import { microsecondClock } from './microsecondClock'
import { printTable } from './printTable'
import { questionFolders } from './questionFolders'
import { OWN_CONTENT, userPath } from './userPath'

/** Mutations of a kind that are made of each expression. */
const EACH = 2

/** What came of spoiling derivations. */
export interface SpoiledCount {
  readonly derivations: number
  /** Unspoiled derivations that are not accepted. */
  readonly refused: number
  /** Spoiled ones whose spoiled expression is wrong and could be read. */
  readonly wrong: number
  /** Of these, the expression named is the spoiled one. */
  readonly named: number
  /** Of these, accepted without a word. */
  readonly accepted: number
  /** Spoiled in the answer itself and wrong, and of these told why, or where. */
  readonly answers: number
  readonly explained: number
  /** Spoiled into something equal, and of these blamed. */
  readonly equal: number
  readonly blamed: number
}

/** `nabla spoil`: spoils every worked solution of a folder's questions, one expression at a time, and counts what the grader says. */
export const spoil: Run = async (words, output) => {
  const { positionals } = parseArgs({ args: [...words], options: {}, allowPositionals: true })
  const [folder, ...more] = positionals
  if (more.length > 0) return EXIT.misused
  const instruments = { referee: await createReferee(), clock: microsecondClock }
  const rows: string[][] = []
  const all: SpoiledCount[] = []
  for (const path of questionFolders(folder === undefined ? OWN_CONTENT : userPath(folder))) {
    const faults: SpoiledChain[] = []
    const count = spoilFolder(path, instruments, EACH, faults)
    all.push(count)
    rows.push(rowOf(basename(path), count))
    for (const { kind, line, verdict, text } of faults) {
      await output.write(
        `${basename(path)}: ${kind} at ${line}: ${verdict.outcome}, ${verdict.note}, line ${verdict.line}\n${text}\n`,
      )
    }
  }
  const total = all.reduce(sumOf, NONE)
  const heads = 'question,derivations,refused,wrong,named,accepted,answers,explained,equal,blamed'
  await output.write(printTable(heads.split(','), [...rows, rowOf('all', total)]))
  return total.refused + total.accepted === 0 ? EXIT.well : EXIT.found
}

/** Spoils the English worked solutions of a question; `faults` takes those that came out other than they should. */
export function spoilFolder(
  path: string,
  instruments: Instruments,
  each: number,
  faults: SpoiledChain[] = [],
): SpoiledCount {
  const question = loadQuestion(readQuestionFolder(path), basename(path))
  return question.parts.reduce<SpoiledCount>((before, part) => {
    const solution = question.prose.en?.parts[part.id]?.solution ?? null
    const text = solution === null ? '' : derivationOf(solution)
    const prepared = preparePart(question, part, 1, instruments)
    if (text === '' || prepared.kind !== 'formula') return before
    const whole = gradeAnswer(prepared, { answer: text, format: 'latex' })
    let count: SpoiledCount = {
      ...{ ...NONE, derivations: 1 },
      refused: whole.outcome === 'correct' && whole.line === null ? 0 : 1,
    }
    for (const spoiled of spoiledChains(prepared, text, each)) {
      const one = countOf(spoiled)
      if (one.wrong > one.named || one.accepted > 0 || one.blamed > 0) faults.push(spoiled)
      count = sumOf(count, one)
    }
    return sumOf(before, count)
  }, NONE)
}

const NONE: SpoiledCount = {
  ...{ derivations: 0, refused: 0, wrong: 0, named: 0, accepted: 0 },
  ...{ answers: 0, explained: 0, equal: 0, blamed: 0 },
}

function countOf({ verdict, line, isWrong, isAnswer }: SpoiledChain): SpoiledCount {
  if (verdict.outcome === 'unreadable') return NONE
  if (!isWrong) return { ...NONE, equal: 1, blamed: verdict.line === line ? 1 : 0 }
  const isAccepted = verdict.outcome === 'correct' && verdict.line === null
  const isExplained =
    verdict.note !== 'value' || verdict.repair !== null || verdict.misstep !== null
  return {
    ...{ ...NONE, wrong: 1, named: verdict.line === line ? 1 : 0, accepted: isAccepted ? 1 : 0 },
    ...{ answers: isAnswer ? 1 : 0, explained: isAnswer && isExplained ? 1 : 0 },
  }
}

function sumOf(a: SpoiledCount, b: SpoiledCount): SpoiledCount {
  return {
    derivations: a.derivations + b.derivations,
    refused: a.refused + b.refused,
    wrong: a.wrong + b.wrong,
    named: a.named + b.named,
    accepted: a.accepted + b.accepted,
    answers: a.answers + b.answers,
    explained: a.explained + b.explained,
    equal: a.equal + b.equal,
    blamed: a.blamed + b.blamed,
  }
}

function rowOf(name: string, count: SpoiledCount): string[] {
  return [name, ...Object.values(count).map(String)]
}
