import type { Verdict } from './verdict'

/** What an assignment may let a student know beyond right or wrong. */
export type Telling = 'diagnosis' | 'counterexample' | 'repair' | 'truth'

/** What of a verdict may leave the server for a student: a type of its own, so that nothing else can slip through. */
export type ToldVerdict = Pick<
  Verdict,
  | 'outcome'
  | 'credit'
  | 'note'
  | 'fields'
  | 'line'
  | 'span'
  | 'error'
  | 'warnings'
  | 'counterexample'
  | 'repair'
  | 'misstep'
> & { readonly cases: Readonly<Record<string, ToldVerdict>> | null }

/** Notes that say what became of an answer, not what is wrong with it: told whatever the policy. */
const ALWAYS_TOLD = new Set([
  'form',
  'some-cases',
  'choice',
  'choice-some',
  'unreadable',
  'derivative-left',
  'target-restated',
  'work-missing',
  'referee',
  'awaits-marking',
  'question',
])

/**
 * Cuts a verdict down to what the policy tells. Sample points and the true value at them never pass; the true
 * value at the counterexample passes only with `truth`.
 */
export function tellStudent(verdict: Verdict, tells: readonly Telling[]): ToldVerdict {
  const diagnosed =
    tells.includes('diagnosis') || (verdict.note !== null && ALWAYS_TOLD.has(verdict.note))
  const shown = tells.includes('counterexample') ? verdict.counterexample : null
  return {
    outcome: verdict.outcome,
    credit: verdict.credit,
    note: diagnosed ? verdict.note : null,
    fields: diagnosed ? verdict.fields : {},
    line: diagnosed ? verdict.line : null,
    span: verdict.outcome === 'unreadable' || diagnosed ? verdict.span : null,
    error: verdict.error,
    warnings: verdict.warnings,
    counterexample: shown === null || tells.includes('truth') ? shown : { ...shown, truth: null },
    repair: tells.includes('repair') ? verdict.repair : null,
    misstep: tells.includes('repair') ? verdict.misstep : null,
    cases:
      verdict.cases === null
        ? null
        : Object.fromEntries(
            Object.entries(verdict.cases).map(([label, field]) => [
              label,
              tellStudent(field, tells),
            ]),
          ),
  }
}
