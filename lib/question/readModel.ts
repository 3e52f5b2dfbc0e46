import { numeral } from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import type { Definition, Domain, Given, IndexRange, Model, Size } from '@/lib/model/model'
import type { WrittenGiven, WrittenQuestion } from './questionSchema'
import { readDomain } from './readDomain'
import { type AuthorText, readAuthorCondition, readTree } from './readExpression'
import { readFixedValue } from './readFixedValue'
import { readSize } from './readSize'
import { valueAt } from './readStructure'
import { faultAt, type KeyPath } from './source'

/** Reads the model of a question: its texts become trees, ranges and domains. What cannot be read is a fault, and left out. */
export function readModel(
  author: AuthorText,
  written: WrittenQuestion,
  givens: ReadonlyMap<string, WrittenGiven>,
): Model {
  const sizes = readSizes(author, written)
  return {
    sizes,
    constraints: written.constraints.flatMap(
      (text, at) => readAuthorCondition(author, text, { path: ['constraints', at] }) ?? [],
    ),
    givens: [...givens].flatMap(([name, given]) => readGiven(author, name, given, sizes) ?? []),
    definitions: Object.entries(written.define).flatMap(([name, text]): Definition[] => {
      const tree = readTree(author, text, { path: ['define', name] })
      return tree === null ? [] : [{ name, tree }]
    }),
    indices: Object.entries(written.indices).flatMap(([name, text]): IndexRange[] => {
      const size = readTree(author, text, { path: ['indices', name] })
      return size === null ? [] : [{ name, size }]
    }),
    layout: written.layout,
    numbers: author.numbers,
    batch: false,
  }
}

function readSizes(author: AuthorText, written: WrittenQuestion): Size[] {
  return Object.entries(written.sizes).flatMap(([name, text]): Size[] => {
    const read = readSize(text, author.numbers)
    if (read.kind === 'size') return [{ name, least: read.least, greatest: read.greatest }]
    author.faults.push(faultAt(author.source, { path: ['sizes', name] }, read.reason))
    return []
  })
}

function readGiven(
  author: AuthorText,
  name: string,
  written: WrittenGiven,
  sizes: readonly Size[],
): Given | null {
  const path: KeyPath = ['given', name]
  const domain = readDomainAt(author, written.domain, path, null)
  const shape = readShape(author, written.shape ?? [], path, null)
  if (domain === null || shape === null) return null
  if (written.value === undefined) return { name, shape, domain, value: null }
  const fixed = readFixedValue(written.value, author.numbers)
  const at = { path: [...path, 'value'] }
  if (fixed.kind === 'faulty') {
    author.faults.push(faultAt(author.source, at, fixed.reason))
    return null
  }
  const axes = written.shape === undefined ? fixed.axes.map((axis) => numeral(axis)) : shape
  const lengths = axes.map((axis) => fixedLength(axis, sizes))
  if (
    lengths.length !== fixed.axes.length ||
    lengths.some((length, at) => length !== fixed.axes[at])
  ) {
    const found = fixed.axes.length === 0 ? 'a number' : fixed.axes.join('×')
    const reason = lengths.includes(null)
      ? `\`${name}\` has a fixed value, so its shape must be fixed too`
      : `the value of \`${name}\` is ${found}, which is not its shape`
    author.faults.push(faultAt(author.source, at, reason))
    return null
  }
  return { name, shape: axes, domain, value: fixed.numbers }
}

/** Reads a domain; `real` where none is written. */
export function readDomainAt(
  author: AuthorText,
  text: string | undefined,
  path: KeyPath,
  part: string | null,
): Domain | null {
  const read = readDomain(text ?? 'real', author.numbers)
  if (read.kind === 'domain') return read.domain
  const at = { path: placeOfKey(author, path, 'domain'), part }
  author.faults.push(faultAt(author.source, at, read.reason))
  return null
}

/** Reads a shape, one size expression an axis; null where an axis cannot be read. */
export function readShape(
  author: AuthorText,
  axes: readonly string[],
  path: KeyPath,
  part: string | null,
): readonly Tree[] | null {
  const place = placeOfKey(author, path, 'shape')
  const trees = axes.map((text, at) => readTree(author, text, { path: [...place, at], part }))
  return trees.includes(null) ? null : trees.filter((tree) => tree !== null)
}

/** A given's shape or domain stands under its key, or, in the short forms, right after the name. */
export function placeOfKey(author: AuthorText, path: KeyPath, key: 'shape' | 'domain'): KeyPath {
  const written = valueAt(author.source.value, path)
  return typeof written === 'string' || Array.isArray(written) ? path : [...path, key]
}

function fixedLength(axis: Tree, sizes: readonly Size[]): number | null {
  if (axis.kind === 'numeral') return Number(axis.digits)
  if (axis.kind !== 'name') return null
  const size = sizes.find((candidate) => candidate.name === axis.name)
  return size !== undefined && size.least === size.greatest ? size.least : null
}
