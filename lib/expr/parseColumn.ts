import { entry } from './nodes'
import { parseIndices } from './parseIndices'
import { made, type Parser } from './parser'
import { applyScripts, labelStart, type Script } from './parseScripts'
import type { Tree } from './tree'
import { refuse } from './unreadable'

/**
 * column := array '^{(' index ')}', read as `X[:, i]`; with a row's index before or behind (`x^{(i)}_j`, `x_j^{(i)}`) as the
 * entry `X[j, i]`. `number` is the script that holds the column's index.
 */
export function parseColumn(
  parser: Parser,
  array: Tree,
  number: Script,
  others: readonly Script[],
): Tree {
  const after = parser.at
  const row = others.find((script) => script.kind === 'subscript' || script.kind === 'index')
  const last = row === undefined || row.to < number.to ? number : row
  const end = parser.tokens[last.to]?.end ?? array.span[1]
  const span = [array.span[0], end] as const
  const whole = made(parser, { kind: 'whole-axis', span: array.span })
  const column = columnIndex(parser, number)
  const rows = row === undefined ? null : indicesIn(parser, row)
  parser.at = after
  const [only = whole] = rows?.indices ?? []
  const isEntry = rows === null || rows.indices.length === 1
  const indices = isEntry ? [only, column] : [whole, column]
  const read = entry(parser, array, indices, span)
  const rest = others.filter((script) => script !== row || !isEntry)
  return applyScripts(parser, read, rest)
}

function columnIndex(parser: Parser, number: Script): Tree {
  const open = labelStart(parser, number)
  const close = parser.closing[open] ?? number.to
  parser.at = open + 1
  const { indices } = parseIndices(parser, close, false)
  const [index] = indices
  if (index !== undefined && indices.length === 1 && index.kind !== 'whole-axis') return index
  const span = [parser.tokens[open]?.start ?? 0, parser.tokens[close]?.end ?? 0] as const
  return refuse({ code: 'label', label: parser.text.slice(...span), span })
}

function indicesIn(parser: Parser, row: Script): ReturnType<typeof parseIndices> {
  parser.at = row.from
  return parseIndices(parser, row.to, row.kind === 'subscript')
}
