import type { Question } from '@/lib/question/question'
import type { Person } from './person'

/** The text of a question's files by their path in its folder. */
export type QuestionFiles = Readonly<Record<string, string>>

/** A stored version of a question. */
export interface QuestionVersion {
  readonly id: string
  /** The id of question.yaml. */
  readonly name: string
  readonly hash: string
  readonly files: QuestionFiles
}

/** Stores a loaded question and its files as a version by its content hash, once; returns the version's id. Done by the process itself. */
export declare function installQuestion(
  question: Question,
  files: QuestionFiles,
  now: Date,
): Promise<string>

/** A version's files, to be loaded again; null unless an assignment `who` may see holds it. */
export declare function readQuestionVersion(
  who: Person,
  versionId: string,
  now: Date,
): Promise<QuestionVersion | null>
