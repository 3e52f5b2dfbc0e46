import type { MutationKind } from '@/lib/grading/mutations/mutationsOf'
import type { ToldVerdict } from '@/lib/grading/tellStudent'
import type { Locale } from '@/lib/question/question'
import { verdictEn } from './en/verdict'
import { sayCase } from './sayCase'
import { sayReadingError } from './sayReading'
import type { VerdictSentences } from './verdictSentences'
import { verdictZhCN } from './zhCN/verdict'

const SENTENCES: Readonly<Record<Locale, VerdictSentences>> = {
  en: verdictEn,
  'zh-CN': verdictZhCN,
}

/** What stands between two sentences. */
const BETWEEN: Readonly<Record<Locale, string>> = { en: ' ', 'zh-CN': '' }

/** The word for an outcome: the heading of a verdict. */
export function sayOutcome(outcome: ToldVerdict['outcome'], locale: Locale): string {
  return SENTENCES[locale].outcome[outcome]
}

/**
 * The reason of a verdict in one or a few sentences, LaTeX between dollar signs; the outcome's own word where
 * there is nothing to add. An answer by cases gets a sentence for each field that is not right.
 */
export function sayVerdict(verdict: ToldVerdict, locale: Locale): string {
  const sentences = SENTENCES[locale]
  const byCase = Object.entries(verdict.cases ?? {}).filter(
    ([, field]) => field.outcome !== 'correct',
  )
  if (byCase.length > 0) {
    return byCase
      .map(([label, field]) => sentences.atCase(sayCase(label), sayVerdict(field, locale)))
      .join(BETWEEN[locale])
  }
  const reason = sayReason(verdict, locale)
  if (verdict.line === null || verdict.note === 'other-question') return reason
  const named = verdict.note === 'work-broken' ? reason : sentences.atLine(verdict.line, reason)
  return [named, ...sayAftermath(verdict, verdict.line, sentences)].join(BETWEEN[locale])
}

/** What becomes of a derivation behind the expression at which it breaks. */
function sayAftermath(
  { fields }: ToldVerdict,
  line: number,
  sentences: VerdictSentences,
): readonly string[] {
  const { followsTo, returns } = fields
  return [
    ...(followsTo === undefined ? [] : [sentences.followsTo(line + 1, Number(followsTo))]),
    ...(returns === undefined ? [] : [sentences.returns(Number(returns))]),
  ]
}

/** What to look for at the place where one change would make an answer right. */
export function sayRepair(kind: MutationKind, locale: Locale): string {
  return SENTENCES[locale].repair[kind]
}

function sayReason(verdict: ToldVerdict, locale: Locale): string {
  const sentences = SENTENCES[locale]
  if (verdict.error !== null) return sayReadingError(verdict.error, locale)
  if (verdict.note === null) return sentences.outcome[verdict.outcome]
  return sentences.note[verdict.note](verdict.fields)
}
