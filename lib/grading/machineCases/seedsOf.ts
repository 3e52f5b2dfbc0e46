import { canonicalText } from '@/lib/expr/equalTrees'
import { printPlain } from '@/lib/expr/printPlain'
import type { Tree } from '@/lib/expr/tree'
import { caseKey } from '@/lib/question/caseKey'
import type { AuthorCase } from '@/lib/question/question'
import { containsDerivative } from '../form'
import type { PreparedFormula } from '../preparePart'
import { readChain } from '../readChain'
import type { Seed } from './machineCase'

/** Seeds of a part at most: what more there are say the same over again. */
const MOST_SEEDS = 3

/** Longest text of a seed: room is left for what it is rewritten to. */
const LONGEST = 600

/**
 * The right answers a part's cases are made from: its target where no derivative is left in it, and what its author's cases call
 * correct, each once; of many, those of the most different lengths.
 */
export function seedsOf(prepared: PreparedFormula): readonly Seed[] {
  const { question, part, target } = prepared
  const own = containsDerivative(target) ? [] : [wholeSeed(target)]
  const authored = question.cases
    .filter((one) => one.part === part.id && one.expect === 'correct')
    .flatMap((one) => seedsIn(one, prepared))
  const bySeed = new Map<string, Seed>()
  for (const seed of [...own, ...authored]) {
    if (printPlain(seed.tree, question.vocabulary).length > LONGEST) continue
    const key = canonicalText(seed.tree)
    if (!bySeed.has(key)) bySeed.set(key, seed)
  }
  const lengthOf = ({ tree }: Seed): number => canonicalText(tree).length
  const sorted = [...bySeed.values()].sort((a, b) => lengthOf(a) - lengthOf(b))
  return spread(sorted, MOST_SEEDS)
}

/** At most so many of a list, evenly from its first to its last. */
export function spread<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list
  return Array.from({ length: most }, (_, at) =>
    list.slice(Math.round((at * (list.length - 1)) / (most - 1))),
  ).flatMap(([first]) => (first === undefined ? [] : [first]))
}

/** Some of a list that is made as it is asked for: the first `made`, and of those `most`, spread. */
export function taken<T>(list: Iterable<T>, made: number, most: number): readonly T[] {
  const first: T[] = []
  for (const one of list) {
    first.push(one)
    if (first.length === made) break
  }
  return spread(first, most)
}

function wholeSeed(tree: Tree): Seed {
  return { tree, caseIndex: null, answerWith: (text) => text, verdictOf: (verdict) => verdict }
}

function seedsIn({ answer, format }: AuthorCase, prepared: PreparedFormula): readonly Seed[] {
  const { question, part } = prepared
  const read = (text: string): Tree | null => {
    const chain = readChain(prepared, text, format)
    return chain.kind === 'unreadable' || containsDerivative(chain.answer) ? null : chain.answer
  }
  if (typeof answer === 'string') {
    const tree = read(answer)
    return tree === null ? [] : [wholeSeed(tree)]
  }
  const trees = new Map<string, Tree>()
  for (const [label, text] of Object.entries(answer)) {
    const tree = read(text)
    if (tree === null) return []
    trees.set(caseKey(label), tree)
  }
  const texts = [...trees].map(([key, tree]) => [key, printPlain(tree, question.vocabulary)])
  return part.cases.flatMap(({ label }, caseIndex): Seed[] => {
    const key = caseKey(label)
    const tree = trees.get(key)
    if (tree === undefined) return []
    const answerWith = (text: string) => ({ ...Object.fromEntries(texts), [key]: text })
    return [{ tree, caseIndex, answerWith, verdictOf: (all) => all.cases?.[label] ?? all }]
  })
}
