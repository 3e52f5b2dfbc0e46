import { call } from './nodes'
import {
  accept,
  expected,
  holdsDirectly,
  isSign,
  made,
  outsideBars,
  type Parser,
  spanFrom,
  take,
} from './parser'
import type { Tree } from './tree'
import { refuse } from './unreadable'

/** matrix := '\begin{bmatrix}' row ('\\' row)* '\end{bmatrix}', row := sum ('&' sum)* */
export function parseMatrixEnvironment(parser: Parser): Tree {
  const begin = take(parser)
  if (!/^([bpvB]|small)?matrix$|^array$/.test(begin.text)) {
    refuse({ code: 'unsupported', what: `\\begin{${begin.text}}`, span: [begin.start, begin.end] })
  }
  const end = parser.closing[parser.at - 1] ?? -1
  const rows = parseRows(parser, end, '&', 'row')
  parser.at = end + 1
  const span = spanFrom(parser, begin.start)
  const matrix = made(parser, { kind: 'matrix', rows, span })
  return begin.text === 'vmatrix' ? call(parser, 'det', [matrix], span) : matrix
}

/** matrix := '[' row (';' row)* ']', row := sum (',' sum)* */
export function parseMatrixRows(parser: Parser): Tree {
  const open = take(parser)
  const end = parser.closing[parser.at - 1] ?? -1
  const rows = parseRows(parser, end, ',', ';')
  parser.at = end + 1
  return made(parser, { kind: 'matrix', rows, span: spanFrom(parser, open.start) })
}

function parseRows(
  parser: Parser,
  end: number,
  cellSign: string,
  rowSign: string,
): readonly (readonly Tree[])[] {
  const rows: Tree[][] = [[]]
  while (parser.at < end) {
    rows.at(-1)?.push(outsideBars(parser, parser.grammar.sum))
    if (parser.at === end) break
    if (accept(parser, rowSign)) {
      if (parser.at < end) rows.push([])
    } else if (!accept(parser, cellSign)) expected(parser, cellSign)
  }
  if (rows[0]?.length === 0) expected(parser, 'expression')
  return rows
}

/** Whether a comma or semicolon stands directly between the bracket at `open` and its closing one. */
export function separatesEntries(parser: Parser, open: number): boolean {
  return holdsDirectly(parser, open, (found) => isSign(found, ',') || isSign(found, ';'))
}
