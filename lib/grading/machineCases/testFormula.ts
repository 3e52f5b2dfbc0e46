import { printPlain } from '@/lib/expr/printPlain'
import type { Tree } from '@/lib/expr/tree'
import { gradeAnswer } from '../gradeAnswer'
import { MUTATION_KINDS, mutationsOf } from '../mutations/mutationsOf'
import type { PreparedFormula } from '../preparePart'
import { REWRITING_KINDS, rewritingsOf, rewrittenThroughout } from '../rewritings/rewritingsOf'
import { variationContextOf } from '../variationContextOf'
import type { Verdict } from '../verdict'
import { indistinctHints } from './indistinctHints'
import { type Judge, judgeBeside } from './judgeBeside'
import type { MachineFault, MachineReport, Seed, Tried, Worth } from './machineCase'
import { seedsOf, taken } from './seedsOf'

/** Variations made of each kind and graded, for each seed: few, since every question is checked in passing. */
const MADE = 60
const GRADED = 6

/** Longest text of a case: a line may have 2,000 characters. */
const LONGEST = 1_800

/**
 * Tests a part by cases of its own making: its seeds rewritten in equal ways must be accepted, and each one-place mutation of them come out
 * as the referee finds it: a slip may still be right by accident. Each goes through its text, as a student's does.
 */
export function testFormula(explained: PreparedFormula): MachineReport {
  const prepared = { ...explained, instruments: { ...explained.instruments, explains: false } }
  const { part, question } = prepared
  const seeds = seedsOf(prepared)
  if (seeds.length === 0) {
    const hint =
      'no case could be made: the target holds a derivative, and no case in cases.yaml is a correct answer'
    return { cases: 0, unsettled: 0, faults: [], hints: [hint] }
  }
  const faults: MachineFault[] = []
  const tried: Tried[] = []
  const print = (tree: Tree): string => printPlain(tree, question.vocabulary)
  let cases = 0
  const test = (
    seed: Seed,
    made: string,
    tree: Tree,
    judge: (said: Worth | null) => Worth | null,
  ): Worth | null => {
    const text = print(tree)
    const got = gradeAnswer(prepared, { answer: seed.answerWith(text), format: 'plain' })
    const about = seed.verdictOf(got)
    const said = worthOf(about)
    const expected = judge(said)
    if (expected === null) return null
    cases += 1
    const from = print(seed.tree)
    const fault = { part: part.id, made, from, text, expected, got: toldOf(about) }
    if (said !== expected) faults.push(fault)
    return expected
  }
  const judges = new Map<number | null, Judge>()
  for (const seed of seeds) {
    const context = variationContextOf(seed.tree, prepared)
    const judge = judges.get(seed.caseIndex) ?? judgeBeside(seed, prepared)
    judges.set(seed.caseIndex, judge)
    for (const kind of REWRITING_KINDS) {
      for (const variation of taken(rewritingsOf(seed.tree, context, [kind]), MADE, GRADED)) {
        test(seed, `rewriting: ${kind}`, variation.tree, isRight)
      }
    }
    const throughout = rewrittenThroughout(seed.tree, context)
    if (print(throughout).length <= LONGEST) test(seed, 'rewriting: all', throughout, isRight)
    for (const kind of MUTATION_KINDS) {
      for (const variation of taken(
        mutationsOf(seed.tree, { ...context, keepsShape: false }, [kind]),
        MADE,
        GRADED,
      )) {
        const { tree } = variation
        const expected = test(seed, `mutation: ${kind}`, tree, (said) => judge(tree, said))
        tried.push({ variation, expected })
      }
    }
  }
  const unsettled = tried.filter(({ expected }) => expected === null).length
  const hints = indistinctHints(tried, part.indices)
  return { cases, unsettled, faults, hints }
}

/** What a rewriting is worth, whatever the grader says. */
function isRight(): Worth {
  return 'right'
}

/** The worth a verdict gives to a value. Its form, a missing derivation, and that it is the question itself are not about its value. */
function worthOf({ outcome, note }: Verdict): Worth | null {
  switch (outcome) {
    case 'correct':
      return 'right'
    case 'partial':
      if (note === 'form' || note === 'work-missing') return 'right'
      return note === 'feedback' ? 'wrong' : 'partly'
    case 'incorrect':
      return 'wrong'
    case 'unreadable':
      return note === 'target-restated' ? 'right' : null
    case 'undecided':
    case 'broken':
      return null
  }
}

function toldOf({ outcome, note, error }: Verdict): string {
  const detail = error?.code ?? note
  return detail === null ? outcome : `${outcome}, ${detail}`
}
