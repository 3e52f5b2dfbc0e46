import { nearestSpelling } from '@/lib/expr/nearest'
import { elaborateModel } from '@/lib/model/elaborateModel'
import type { Given, Model } from '@/lib/model/model'
import { checkGivens } from './checkGivens'
import { placeOfModelFault } from './placeOfModelFault'
import type { WrittenPart } from './questionSchema'
import type { AuthorText } from './readExpression'
import { readReplacement } from './readGivens'
import { readDomainAt, readShape } from './readModel'
import { faultAt, type KeyPath } from './source'

/** A question's model as read, which a part with other shapes elaborates anew, and as elaborated, which all others share. */
export interface QuestionModels {
  readonly read: Model
  readonly elaborated: Model
}

/**
 * The model of one part: the question's, or, where `with` replaces shapes or domains of givens, that model elaborated
 * anew. Where a column becomes a matrix of samples, the part is about a batch. Only the definitions that the target needs
 * have to fit: their faults are the part's. Null where there are any.
 */
export function partModel(
  author: AuthorText,
  models: QuestionModels,
  written: WrittenPart,
  at: number,
  needed: ReadonlySet<string>,
): Model | null {
  if (written.with === undefined) return models.elaborated
  const model = models.read
  const before = author.faults.length
  const path: KeyPath = ['parts', at, 'with']
  const replaced = new Map<string, Given>()
  for (const [name, value] of Object.entries(written.with)) {
    const given = model.givens.find((candidate) => candidate.name === name)
    if (given === undefined) {
      const nearest = nearestSpelling(
        name,
        model.givens.map((candidate) => candidate.name),
      )
      const offer = nearest === null ? '' : `; did you mean \`${nearest}\`?`
      const place = { path: [...path, name], within: 'key', part: written.id } as const
      author.faults.push(
        faultAt(author.source, place, `\`${name}\` under \`with\` is not given${offer}`),
      )
      continue
    }
    const own = replaceGiven(author, given, value, [...path, name], written.id)
    if (own !== null) replaced.set(name, own)
  }
  if (author.faults.length > before) return null
  const givens = model.givens.map((given) => replaced.get(given.name) ?? given)
  const batch = model.givens.some((given, index) => isColumn(given) && !isColumn(givens[index]))
  const elaborated = elaborateModel({ ...model, givens, batch }, author.vocabulary)
  for (const fault of elaborated.faults) {
    const concerned = replaced.has(fault.name) || needed.has(fault.name)
    if (!concerned) continue
    const place = replaced.has(fault.name)
      ? { path: [...path, fault.name] }
      : placeOfModelFault(fault, author.source)
    const reason = `with these shapes, \`${fault.name}\`: ${fault.reason}`
    author.faults.push(faultAt(author.source, { ...place, part: written.id }, reason))
  }
  if (author.faults.length > before) return null
  for (const { name, reason } of checkGivens(elaborated.model)) {
    const at = { path: name === null ? path : [...path, name], part: written.id }
    author.faults.push(faultAt(author.source, at, reason))
  }
  return author.faults.length > before ? null : elaborated.model
}

function isColumn(given: Given | undefined): boolean {
  const [, columns, ...more] = given?.shape ?? []
  return columns?.kind === 'numeral' && columns.digits === '1' && more.length === 0
}

function replaceGiven(
  author: AuthorText,
  given: Given,
  value: unknown,
  path: KeyPath,
  part: string,
): Given | null {
  const read = readReplacement(value, path, author.source, part)
  if (read.kind === 'faulty') {
    author.faults.push(...read.faults)
    return null
  }
  const { shape, domain } = read.value
  const axes = shape === undefined ? given.shape : readShape(author, shape, path, part)
  const own = domain === undefined ? given.domain : readDomainAt(author, domain, path, part)
  if (axes === null || own === null) return null
  return { ...given, shape: axes, domain: own, value: shape === undefined ? given.value : null }
}
