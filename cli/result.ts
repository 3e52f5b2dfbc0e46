import type { Counterexample, Note, Outcome, Verdict } from '@/lib/grading/verdict'
import { sayVerdict } from '@/lib/i18n/sayVerdict'
import type { Locale } from '@/lib/question/question'
import type { RequestId } from './request'

/** A verdict as `nabla grade` prints it (question-format.md, The command line). A key without a value is null. */
export interface FieldResult {
  readonly outcome: Outcome
  readonly credit: number
  readonly note: Note | null
  readonly line: number | null
  readonly span: readonly [number, number] | null
  readonly say: Readonly<Record<Locale, string>>
  readonly counterexample: Counterexample | null
  readonly cases: Readonly<Record<string, FieldResult>> | null
  readonly micros: number
  readonly referee_micros: number
}

/** A result bears the id of its request. */
export interface GradeResult extends FieldResult {
  readonly id: RequestId
}

/** A verdict as a result, in both languages. */
export function resultOf(verdict: Verdict): FieldResult {
  return {
    outcome: verdict.outcome,
    credit: verdict.credit,
    note: verdict.note,
    line: verdict.line,
    span: verdict.span,
    say: { 'zh-CN': sayVerdict(verdict, 'zh-CN'), en: sayVerdict(verdict, 'en') },
    counterexample: verdict.counterexample,
    cases:
      verdict.cases === null
        ? null
        : Object.fromEntries(
            Object.entries(verdict.cases).map(([label, field]) => [label, resultOf(field)]),
          ),
    micros: Math.round(verdict.micros),
    referee_micros: Math.round(verdict.refereeMicros),
  }
}

/** Whose fault it is that a request could not be graded. */
export type Broken = 'request' | 'question' | 'grader'

const BLAME: Readonly<Record<Broken, Readonly<Record<Locale, string>>>> = {
  request: { 'zh-CN': '请求有误：', en: 'The request is faulty: ' },
  question: { 'zh-CN': '题目有误：', en: 'The question is faulty: ' },
  grader: { 'zh-CN': '评分程序出错：', en: 'The grader failed: ' },
}

/** The result of a request that could not be graded: nobody loses marks by it. */
export function brokenResult(id: RequestId, broken: Broken, reason: string): GradeResult {
  const blame = BLAME[broken]
  return {
    id,
    outcome: 'broken',
    credit: 0,
    note: broken === 'question' ? 'question' : null,
    line: null,
    span: null,
    say: { 'zh-CN': `${blame['zh-CN']}${reason}`, en: `${blame.en}${reason}` },
    counterexample: null,
    cases: null,
    micros: 0,
    referee_micros: 0,
  }
}
