import type { PartAnswer } from '@/lib/db/partAnswers'
import { joinGroups } from '@/lib/gradebook/joinGroups'
import { groupEqual } from '@/lib/grading/groupEqual'
import type { Outcome } from '@/lib/grading/verdict'
import { variantKey } from '@/lib/question/vary'
import { PREVIEW_SEED, preparedWith, questionOf, versionOf } from './grader'

/** Answers to a part that say the same. */
export interface AnswerGroup {
  /** What the first of them was read as, or typed as where it could not be read: the group's name for handlers. */
  readonly key: string
  readonly outcome: Outcome
  /** From the first one handed in. */
  readonly answers: readonly PartAnswer[]
  /** How many students are in it. */
  readonly students: number
}

/** The order of the outcomes: what is wrong comes first. */
const ORDER: readonly Outcome[] = [
  'incorrect',
  'partial',
  'undecided',
  'broken',
  'correct',
  'unreadable',
]

/**
 * The answers to a part in groups: those read alike, and those with the same value wherever their own numbers are the same; of
 * one outcome by the grader, so that a right value in other symbols stands apart. The commonest wrong ones first.
 */
export async function groupAnswers(
  partId: string,
  answers: readonly PartAnswer[],
): Promise<readonly AnswerGroup[]> {
  const ownKeys = answers.map((answer) => [nameOf(answer)])
  const valueKeys = await valueKeysOf(partId, answers)
  const keys = answers.map(({ graded }, index) => {
    const all = [...(ownKeys[index] ?? []), ...(valueKeys.get(index) ?? [])]
    return all.map((key) => `${graded?.outcome} ${key}`)
  })
  const groups = new Map<number, PartAnswer[]>()
  for (const [index, group] of joinGroups(keys).entries()) {
    const answer = answers[index]
    if (answer === undefined) continue
    const own = groups.get(group)
    if (own === undefined) groups.set(group, [answer])
    else own.push(answer)
  }
  return [...groups.values()]
    .flatMap(toGroup)
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome) ||
        b.students - a.students ||
        b.answers.length - a.answers.length,
    )
}

function toGroup(answers: readonly PartAnswer[]): readonly AnswerGroup[] {
  const [first] = answers
  if (first === undefined) return []
  const outcome = first.graded?.outcome ?? first.standing.outcome
  const students = new Set(answers.map(({ studentId }) => studentId)).size
  return [{ key: nameOf(first), outcome, answers, students }]
}

/** What an answer is read as; what could not be read is taken as it was typed. */
function nameOf({ canonical, text, fields, format }: PartAnswer): string {
  return canonical === null ? JSON.stringify([format, text, fields]) : `read ${canonical}`
}

/** Keys by value, for one answer of each that are read alike in one variant of one version. */
async function valueKeysOf(
  partId: string,
  answers: readonly PartAnswer[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const places = new Map<string, { readonly index: number; readonly answer: PartAnswer }[]>()
  const seen = new Set<string>()
  for (const [index, answer] of answers.entries()) {
    if (answer.canonical === null) continue
    const seed = answer.seed ?? PREVIEW_SEED
    const { variant } = questionOf(await versionOf(answer.versionId), seed)
    const place = `${answer.versionId} ${variantKey(variant)}`
    const once = `${place} ${answer.canonical}`
    if (seen.has(once)) continue
    seen.add(once)
    const own = places.get(place)
    if (own === undefined) places.set(place, [{ index, answer }])
    else own.push({ index, answer })
  }
  const keys = new Map<number, readonly string[]>()
  for (const [place, own] of places) {
    const [first] = own
    if (first === undefined) continue
    const version = await versionOf(first.answer.versionId)
    const prepared = await preparedWith(version, partId, first.answer.seed ?? PREVIEW_SEED)
    if (prepared === null) continue
    const groups = groupEqual(
      prepared,
      own.map(({ answer: { text, fields, format } }) => ({ answer: fields ?? text, format })),
    )
    for (const [at, { index }] of own.entries()) keys.set(index, [`${place} #${groups[at]}`])
  }
  return keys
}
