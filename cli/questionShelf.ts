import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadQuestion, loadQuestionObject } from '@/lib/question/loadQuestion'
import type { Part, Question } from '@/lib/question/question'
import { QuestionFault } from '@/lib/question/questionFault'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { keptOrMade } from './keptOrMade'

/** A question, or why there is none: no folder bears its id, or its files are at fault. */
export type Shelved =
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'missing' }
  | { readonly kind: 'faulty'; readonly reason: string }

/** Questions by id, from a folder of questions, or as objects; each is loaded once. */
export type QuestionShelf = (wanted: string | Readonly<Record<string, unknown>>) => Shelved

/** Questions kept loaded: more than any course has, and a bound for a stream of objects. */
const MOST_QUESTIONS = 256

/** A shelf over a folder such as `content`. */
export function questionShelf(folder: string): QuestionShelf {
  const kept = new Map<string, Shelved>()
  return (wanted) =>
    typeof wanted === 'string'
      ? keptOrMade(kept, `id ${wanted}`, MOST_QUESTIONS, () => fromFolder(folder, wanted))
      : keptOrMade(kept, JSON.stringify(wanted), MOST_QUESTIONS, () =>
          loaded(() => loadQuestionObject(wanted)),
        )
}

/** Ids are names of folders: nothing that leads out of `folder` is one. */
function fromFolder(folder: string, id: string): Shelved {
  const path = join(folder, id)
  const isName = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u.test(id)
  if (!isName || !existsSync(join(path, 'question.yaml'))) return { kind: 'missing' }
  return loaded(() => loadQuestion(readQuestionFolder(path), id))
}

function loaded(load: () => Question): Shelved {
  try {
    return { kind: 'question', question: load() }
  } catch (fault) {
    if (fault instanceof QuestionFault) return { kind: 'faulty', reason: fault.message }
    throw fault
  }
}

/** The part with an id; null where the question has none. */
export function findPart(question: Question, id: string): Part | null {
  return question.parts.find((part) => part.id === id) ?? null
}
