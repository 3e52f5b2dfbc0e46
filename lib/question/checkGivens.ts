import type { Tree } from '@/lib/expr/tree'
import { namesOf } from '@/lib/expr/walk'
import type { Given, Model } from '@/lib/model/model'
import { sizeOfTree } from '@/lib/model/sizeOfTree'
import { integerPoints, integerValue } from './integerPoints'

/** A fault of a given, or of the constraints (`name` null). */
export interface GivenFault {
  readonly name: string | null
  readonly reason: string
}

/**
 * Checks what a model draws its values from: that some sizes satisfy the constraints, that every axis has an entry at all
 * of them, and that each domain has the shape it is made for (a one-hot or simplex column, a square symmetric matrix).
 * The model's expressions are sound (`elaborateModel` has passed it).
 */
export function checkGivens(model: Model): GivenFault[] {
  if (integerPoints(model, [], new Set()).length === 0) {
    return [{ name: null, reason: 'no sizes satisfy the constraints' }]
  }
  return model.givens.flatMap((given) => {
    const reason = axisReason(given, model) ?? domainReason(given, model)
    return reason === null ? [] : [{ name: given.name, reason }]
  })
}

function axisReason(given: Given, model: Model): string | null {
  for (const axis of given.shape) {
    const length = integerValue(axis, model)
    for (const point of integerPoints(model, [], namesOf(axis))) {
      const value = length(point)
      if (Number.isInteger(value) && value >= 1) continue
      const sizes = [...namesOf(axis)].map((name) => `${name} = ${point.sizes[name]}`).join(', ')
      return `an axis of \`${given.name}\` has ${value} entries${sizes === '' ? '' : ` at ${sizes}`}`
    }
  }
  return null
}

function domainReason(given: Given, model: Model): string | null {
  const { domain, name } = given
  const [rows, columns, ...more] = given.shape
  switch (domain.kind) {
    case 'onehot': {
      const range = model.indices.find((index) => index.name === domain.index)
      if (rows === undefined || more.length > 0)
        return `\`onehot\` needs a column; \`${name}\` is none`
      return range !== undefined && isSame(range.size, rows, model)
        ? null
        : `the index \`${domain.index}\` of \`onehot\` does not run over the rows of \`${name}\``
    }
    case 'simplex':
      return rows === undefined || more.length > 0
        ? `\`simplex\` needs a column; \`${name}\` is none`
        : null
    case 'symmetric':
    case 'positive-definite':
    case 'orthogonal':
      return rows !== undefined &&
        columns !== undefined &&
        more.length === 0 &&
        isSame(rows, columns, model)
        ? null
        : `\`${domain.kind}\` needs a square matrix; \`${name}\` is none`
    case 'real':
    case 'positive':
    case 'nonnegative':
    case 'probability':
    case 'interval':
    case 'integer':
    case 'boolean':
      return null
  }
}

function isSame(one: Tree, other: Tree, model: Model): boolean {
  const size = sizeOfTree(one, model)
  return size !== null && size.key === sizeOfTree(other, model)?.key
}
