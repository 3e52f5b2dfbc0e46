import { readPlace } from '@/lib/expr/place'
import type { MutationKind } from '@/lib/grading/mutations/mutationsOf'
import type { RuleName } from '@/lib/grading/rules/ruleName'
import type { ToldVerdict } from '@/lib/grading/tellStudent'
import type { Note } from '@/lib/grading/verdict'
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
    ([, field]) => field.outcome !== 'correct' || field.line !== null,
  )
  if (byCase.length > 0) {
    return byCase
      .map(([label, field]) => sentences.atCase(sayCase(label), sayVerdict(field, locale)))
      .join(BETWEEN[locale])
  }
  const place = placeOf(verdict, sentences)
  const reason = sayReason(verdict, place ?? '', locale)
  if (place === null || verdict.note === 'other-question') return reason
  if (verdict.outcome === 'unreadable') return sentences.unreadAt(place, reason)
  const named = verdict.note === 'work-broken' ? reason : sentences.breaksAt(place, reason)
  return [named, ...sayAftermath(verdict, sentences)].join(BETWEEN[locale])
}

/** Where a derivation breaks or cannot be read, in words; a verdict of before places were told knows only the expression's number. */
function placeOf(
  { line, fields: { at } }: ToldVerdict,
  sentences: VerdictSentences,
): string | null {
  if (at !== undefined) return sentences.place(readPlace(at))
  return line === null ? null : sentences.place({ line: null, at: `${line}` })
}

/** What becomes of a derivation behind the place at which it breaks. */
function sayAftermath(
  { fields: { at, followsFrom, followsTo, returns } }: ToldVerdict,
  sentences: VerdictSentences,
): readonly string[] {
  if (at === undefined) return []
  const say = (place: string): string => sentences.place(readPlace(place))
  return [
    ...(followsFrom === undefined || followsTo === undefined
      ? []
      : [sentences.follows(say(followsFrom), say(followsTo))]),
    ...(returns === undefined ? [] : [sentences.returns(say(returns))]),
  ]
}

/** What to look for at the place where one change would make an answer right. */
export function sayRepair(kind: MutationKind, locale: Locale): string {
  return SENTENCES[locale].repair[kind]
}

/** Which rule was misapplied between the first wrong expression and the one above it; empty where none is told. */
export function sayMisstep(verdict: ToldVerdict, locale: Locale): string {
  const sentences = SENTENCES[locale]
  const place = placeOf(verdict, sentences)
  if (verdict.misstep === null || place === null) return ''
  return sentences.misstep(place, sentences.rule[verdict.misstep.rule])
}

function isRule(note: Note): note is RuleName {
  return Object.hasOwn(SENTENCES.en.rule, note)
}

function sayReason(verdict: ToldVerdict, at: string, locale: Locale): string {
  const sentences = SENTENCES[locale]
  if (verdict.error !== null) return sayReadingError(verdict.error, locale)
  if (verdict.note === null) return sentences.outcome[verdict.outcome]
  if (isRule(verdict.note)) return sentences.misapplied(sentences.rule[verdict.note])
  return sentences.note[verdict.note]({ ...verdict.fields, at })
}
