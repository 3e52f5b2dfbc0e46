import { readNumber } from '@/lib/expr/readNumber'
import type { Tree } from '@/lib/expr/tree'
import { namesNeeded } from '@/lib/model/dependencies'
import { elaborate } from '@/lib/model/elaborate'
import { compile, preparePoint } from '@/lib/model/evaluate'
import type { Model } from '@/lib/model/model'
import { reasonOf } from '@/lib/model/reasonOf'
import { scopeOf } from '@/lib/model/scope'
import { onlyPoint, whatVaries } from '@/lib/model/whatVaries'
import { partModel, type QuestionModels } from './partModel'
import type { NumberTarget, Part } from './question'
import type { WrittenNumber, WrittenPart } from './questionSchema'
import { type AuthorText, readTree } from './readExpression'
import { readToleranceAt } from './readToleranceAt'
import { faultAt, type KeyPath } from './source'
import { withoutFormula } from './withoutFormula'

/**
 * Reads a part that asks for a number: its answer must be one number, so that whatever it depends on is fixed. The tolerance
 * may stand with the number or with the part.
 */
export function readNumberPart(
  author: AuthorText,
  models: QuestionModels,
  written: WrittenPart & { readonly number: WrittenNumber },
  at: number,
): Part | null {
  const before = author.faults.length
  const { answer, unit } = written.number
  const complain = (key: KeyPath, reason: string, within = 0): void => {
    const place = { path: ['parts', at, ...key], part: written.id, within }
    author.faults.push(faultAt(author.source, place, reason))
  }
  if (unit?.trim() === '') complain(['number', 'unit'], '`unit` is empty; leave it out instead')
  if (written.tolerance !== undefined && written.number.tolerance !== undefined) {
    complain(['tolerance'], 'the tolerance stands under `number` already')
  }
  const own = written.number.tolerance
  const key = own === undefined ? ['tolerance'] : ['number', 'tolerance']
  const path = ['parts', at, ...key]
  const tolerance = readToleranceAt(author, own ?? written.tolerance, path, written.id)
  const place = { path: ['parts', at, 'number', 'answer'], part: written.id }
  const tree = readTree(author, answer, place)
  if (tree === null || author.faults.length > before) return null
  const model = partModel(author, models, written, at, namesNeeded(tree, models.elaborated))
  if (model === null) return null
  const target: NumberTarget = { kind: 'number', tree, unit: unit?.trim() ?? null, tolerance }
  const fault = faultOf(target, tree, model, author)
  if (fault !== null) complain(['number', 'answer'], fault.reason, fault.within)
  for (const [position, { answer: expected }] of written.feedback.entries()) {
    const { vocabulary } = author
    const reading = readNumber(expected, { format: 'plain', vocabulary, unit: target.unit })
    if (reading.kind === 'unreadable') {
      complain(['feedback', position, 'answer'], reasonOf(reading.error), reading.error.span[0])
    }
  }
  if (author.faults.length > before) return null
  return { ...withoutFormula(written), model, target, source: answer }
}

/** Why a target is not one number, and how far into its text that shows; null where it is. */
function faultOf(
  { tolerance }: NumberTarget,
  tree: Tree,
  model: Model,
  { vocabulary }: AuthorText,
): { readonly reason: string; readonly within: number } | null {
  const indices = model.indices.map(({ name }) => name)
  const elaborated = elaborate(tree, scopeOf(model, vocabulary, indices))
  if (elaborated.kind === 'unreadable') {
    return { reason: reasonOf(elaborated.error), within: elaborated.error.span[0] }
  }
  const fault = (reason: string) => ({ reason, within: 0 })
  if (elaborated.shape.length > 0)
    return fault('this is an array, and a number part asks for one number')
  const varying = whatVaries(elaborated.tree, model)
  if (varying.length > 0) {
    const names = varying.map((name) => `\`${name}\``).join(', ')
    const verb = varying.length === 1 ? 'varies' : 'vary'
    return fault(
      `the answer of a number part must be one number, but ${names} still ${verb}: fix sizes as \`n: 3\`, givens by \`value\``,
    )
  }
  const point = preparePoint(model, onlyPoint(model), namesNeeded(elaborated.tree, model))
  const value = compile(elaborated.tree, model)(point).values[0] ?? Number.NaN
  if (!Number.isFinite(value)) return fault('this has no value')
  return value === 0 && (tolerance?.kind === 'significant' || tolerance?.kind === 'relative')
    ? fault('this is 0, of which there are no significant digits and no shares')
    : null
}
