import { nearestSpelling } from '@/lib/expr/nearest'
import type { Condition, Tree } from '@/lib/expr/tree'
import { namesOf } from '@/lib/expr/walk'
import { namesNeeded } from '@/lib/model/dependencies'
import type { Model } from '@/lib/model/model'
import { checkPart, treeOf } from './checkPart'
import { conditionNames } from './conditionNames'
import { partModel, type QuestionModels } from './partModel'
import type { FormulaTarget, Part, PartCase, ShapeTarget } from './question'
import type { WrittenAnswerPart } from './questionSchema'
import { type AuthorText, readAuthorCondition, readTree } from './readExpression'
import { readToleranceAt } from './readToleranceAt'
import { faultAt, type KeyPath } from './source'

/**
 * Reads the part at a position: its target, the conditions that narrow or split it, the indices it ranges over, its own
 * model where `with` changes the question's. The part keeps its target and conditions as they were read; that they fit
 * the model is checked here. Null where a fault leaves nothing to grade.
 */
export function readPart(
  author: AuthorText,
  models: QuestionModels,
  written: WrittenAnswerPart,
  at: number,
): Part | null {
  const before = author.faults.length
  const fault = (key: KeyPath, reason: string, within = 0): void => {
    const place = { path: ['parts', at, ...key], part: written.id, within }
    author.faults.push(faultAt(author.source, place, reason))
  }
  const read = readTarget(author, written, at)
  const where =
    written.where === undefined
      ? null
      : readPartCondition(author, written.where, at, ['where'], written.id)
  const cases = (written.cases ?? []).flatMap((label, position): PartCase[] => {
    const condition = readPartCondition(author, label, at, ['cases', position], written.id)
    return condition === null ? [] : [{ label, condition }]
  })
  const names = author.vocabulary.symbols.map((symbol) => symbol.name)
  for (const [position, name] of (written.using ?? []).entries()) {
    if (names.includes(name)) continue
    const nearest = nearestSpelling(name, names)
    const offer = nearest === null ? '' : `; did you mean \`${nearest}\`?`
    fault(['using', position], `\`${name}\` is no declared symbol${offer}`)
  }
  if (read === null || author.faults.length > before) return null
  const { target, offset } = read
  const tree = treeOf(target)
  const needed = namesNeeded(tree, models.elaborated)
  const own = partModel(author, models, written, at, needed)
  if (own === null) return null
  const part = {
    id: written.id,
    model: own,
    target,
    source: written.answer,
    indices: indicesOf(own, tree, needed, where, cases),
    where,
    cases,
    using: written.using ?? null,
    points: written.points,
    formCredit: written['form-credit'],
    columns: written.columns,
    work: written.work,
    workCredit: written['work-credit'] ?? 0.5,
    steps: written.steps,
    attempts: written.attempts ?? null,
    feedback: written.feedback,
  }
  checkPart(author, part, at, offset)
  return part
}

/** A target and how many characters of its text stand before its tree. */
interface ReadTarget {
  readonly target: FormulaTarget | ShapeTarget
  readonly offset: number
}

/** `shape(…)` around the whole answer asks for a shape; anything else is a formula. */
function readTarget(author: AuthorText, written: WrittenAnswerPart, at: number): ReadTarget | null {
  const place = { path: ['parts', at, 'answer'], part: written.id }
  const asked = /^(\s*shape\s*\()([\s\S]*)\)\s*$/.exec(written.answer)
  if (asked === null) {
    const tree = readTree(author, written.answer, place)
    const tolerance = readToleranceAt(
      author,
      written.tolerance,
      ['parts', at, 'tolerance'],
      written.id,
    )
    return tree === null ? null : { target: { kind: 'formula', tree, tolerance }, offset: 0 }
  }
  if (written.tolerance !== undefined) {
    const beside = { path: ['parts', at, 'tolerance'], within: 'key', part: written.id } as const
    author.faults.push(faultAt(author.source, beside, 'a shape has no tolerance'))
  }
  const [, opening = '', inside = ''] = asked
  const of = readTree(author, inside, { ...place, within: opening.length })
  return of === null ? null : { target: { kind: 'shape', of }, offset: opening.length }
}

/** Reads a condition of `where` or `cases`: it may name indices and sizes, and nothing else. */
function readPartCondition(
  author: AuthorText,
  text: string,
  at: number,
  key: KeyPath,
  part: string,
): Condition | null {
  const place = { path: ['parts', at, ...key], part }
  const condition = readAuthorCondition(author, text, place)
  const quantities = quantityNames(author)
  const named = [...conditionNames(condition)].filter((name) => quantities.includes(name))
  if (named.length === 0) return condition
  const reason = `\`${text}\`: a condition speaks of indices and sizes, not of ${named.map((name) => `\`${name}\``).join(', ')}`
  author.faults.push(faultAt(author.source, place, reason))
  return null
}

function quantityNames(author: AuthorText): string[] {
  return author.vocabulary.symbols
    .filter((symbol) => symbol.role === 'quantity')
    .map((symbol) => symbol.name)
}

/** Indices free in the target, in `where` and `cases`, and those of the domains that the target depends on, as the file orders them. */
function indicesOf(
  model: Model,
  target: Tree,
  needed: ReadonlySet<string>,
  where: Condition | null,
  cases: readonly PartCase[],
): string[] {
  const free = new Set([
    ...namesOf(target),
    ...conditionNames(where),
    ...cases.flatMap((partCase) => [...conditionNames(partCase.condition)]),
    ...model.givens.flatMap((given) =>
      needed.has(given.name) && given.domain.kind === 'onehot' ? [given.domain.index] : [],
    ),
  ])
  return model.indices.map((range) => range.name).filter((name) => free.has(name))
}
