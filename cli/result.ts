import type { Dispute } from '@/lib/grading/dispute'
import type { Misstep } from '@/lib/grading/findMisapplication'
import type { Repair } from '@/lib/grading/repair'
import type { Counterexample, Note, Outcome, Verdict } from '@/lib/grading/verdict'
import { sayMisstep, sayRepair, sayVerdict } from '@/lib/i18n/sayVerdict'
import type { Locale } from '@/lib/question/question'
import type { RequestId } from './request'
import { type RequestFault, sayRequestFault } from './requestFault'

/** A verdict as `nabla grade` prints it (question-format.md, The command line). A key without a value is null. */
export interface FieldResult {
  readonly outcome: Outcome
  readonly credit: number
  readonly note: Note | null
  readonly line: number | null
  readonly span: readonly [number, number] | null
  readonly say: Readonly<Record<Locale, string>>
  readonly counterexample: Counterexample | null
  readonly repair: RepairResult | null
  readonly misstep: MisstepResult | null
  readonly cases: Readonly<Record<string, FieldResult>> | null
  readonly micros: number
  readonly referee_micros: number
}

/** The place of the one slip that would make the answer right, and its sentence. */
export interface RepairResult extends Repair {
  readonly say: Readonly<Record<Locale, string>>
}

/** The rule that was misapplied between the wrong line and the one above it, its place in the upper one, and its sentence. */
export interface MisstepResult extends Misstep {
  readonly say: Readonly<Record<Locale, string>>
}

/** A result bears the id of its request. */
export interface GradeResult extends FieldResult {
  readonly id: RequestId
  /** What an undecided answer hangs on, for whoever has to find out why; absent from every other result. */
  readonly disputes?: readonly Dispute[]
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
    repair: verdict.repair === null ? null : repairResult(verdict.repair),
    misstep: misstepResult(verdict),
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

function repairResult(repair: Repair): RepairResult {
  const { kind } = repair
  return { ...repair, say: { 'zh-CN': sayRepair(kind, 'zh-CN'), en: sayRepair(kind, 'en') } }
}

function misstepResult(verdict: Verdict): MisstepResult | null {
  if (verdict.misstep === null) return null
  const say = { 'zh-CN': sayMisstep(verdict, 'zh-CN'), en: sayMisstep(verdict, 'en') }
  return { ...verdict.misstep, say }
}

/** The result of a faulty request: nobody loses marks by it. */
export function faultyRequestResult(id: RequestId, fault: RequestFault): GradeResult {
  return brokenResult(id, null, sayRequestFault(fault))
}

/** The result of a request about a question that is at fault; the reason is its author's to read. */
export function faultyQuestionResult(id: RequestId, reason: string): GradeResult {
  const say = { 'zh-CN': `题目有误：${reason}`, en: `The question is faulty: ${reason}` }
  return brokenResult(id, 'question', say)
}

/** The result where grading itself failed, which is a fault of ours. */
export function failedResult(id: RequestId, reason: string): GradeResult {
  const say = { 'zh-CN': `评分程序出错：${reason}`, en: `The grader failed: ${reason}` }
  return brokenResult(id, null, say)
}

function brokenResult(id: RequestId, note: Note | null, say: GradeResult['say']): GradeResult {
  return {
    id,
    outcome: 'broken',
    credit: 0,
    note,
    line: null,
    span: null,
    say,
    counterexample: null,
    repair: null,
    misstep: null,
    cases: null,
    micros: 0,
    referee_micros: 0,
  }
}
