import type { ReadingError } from '@/lib/expr/readingError'
import type { Condition, Tree } from '@/lib/expr/tree'
import { elaborate, elaborateCondition } from '@/lib/model/elaborate'
import { reasonOf } from '@/lib/model/reasonOf'
import { type Scope, scopeOf } from '@/lib/model/scope'
import { checkCases } from './checkCases'
import { checkFeedback } from './checkFeedback'
import type { FormulaTarget, NumberTarget, Part, PartCase, ShapeTarget } from './question'
import type { AuthorText } from './readExpression'
import { faultAt, type KeyPath } from './source'

/** The tree whose value, or whose shape, a target asks for. */
export function treeOf(target: FormulaTarget | ShapeTarget | NumberTarget): Tree {
  switch (target.kind) {
    case 'formula':
    case 'number':
      return target.tree
    case 'shape':
      return target.of
  }
}

/**
 * Checks that a part fits its model: the shapes, indices and derivatives of its target, `where` and `cases` and what they
 * cover, and the expected wrong answers. `at` is the part's position in the file, `offset` how many characters of the
 * answer stand before the target's tree.
 */
export function checkPart(
  author: AuthorText,
  part: Part & { readonly target: FormulaTarget | ShapeTarget },
  at: number,
  offset: number,
): void {
  const fault = (key: KeyPath, reason: string, within = 0): void => {
    const place = { path: ['parts', at, ...key], part: part.id, within }
    author.faults.push(faultAt(author.source, place, reason))
  }
  const refuse = (key: KeyPath, error: ReadingError, before = 0): void =>
    fault(key, reasonOf(error), error.span[0] + before)
  const scope = scopeOf(part.model, author.vocabulary, part.indices)
  const target = elaborate(treeOf(part.target), scope)
  if (target.kind === 'unreadable') refuse(['answer'], target.error, offset)
  for (const { at: position, error } of checkFeedback(part.feedback, part.target.kind, scope)) {
    refuse(['feedback', position, 'answer'], error)
  }
  const where = part.where === null ? null : elaborated(part.where, ['where'], scope, refuse)
  const cases = part.cases.flatMap((partCase, position): PartCase[] => {
    const condition = elaborated(partCase.condition, ['cases', position], scope, refuse)
    return condition === null ? [] : [{ ...partCase, condition }]
  })
  if ((where === null) !== (part.where === null) || cases.length < part.cases.length) return
  if (where === null && cases.length === 0) return
  for (const { at: position, reason } of checkCases(part.model, part.indices, where, cases)) {
    fault(position === null ? ['where'] : ['cases', position], reason)
  }
}

function elaborated(
  condition: Condition,
  key: KeyPath,
  scope: Scope,
  refuse: (key: KeyPath, error: ReadingError) => void,
): Condition | null {
  const elaboration = elaborateCondition(condition, scope)
  if (elaboration.kind === 'elaborated') return elaboration.condition
  refuse(key, elaboration.error)
  return null
}
