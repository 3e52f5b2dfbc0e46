import type { Answer, Condition, Tree, WholeAxis } from './tree'

type Node = Tree | WholeAxis | Condition | Answer

/** Whether two trees (conditions, answers) are the same apart from their spans; numerals compare by value (`1e-3` is `0.001`). */
export function equalTrees(a: Node, b: Node): boolean {
  return canonicalText(a) === canonicalText(b)
}

/** A tree as text without spans: equal for equal trees, whatever they were read from. Written by hand, since searches name thousands of trees. */
export function canonicalText(node: Node): string {
  switch (node.kind) {
    case 'numeral':
      return normalDigits(node.digits)
    case 'constant':
      return `@${node.name}`
    case 'name':
      return `"${node.name}"`
    case 'whole-axis':
      return ':'
    case 'entry': {
      const lengths = node.lengths === undefined ? '' : `of${listText(node.lengths)}`
      const indices = `${node.joined ? '~' : ''}${listText(node.indices)}`
      return `${canonicalText(node.array)}${indices}${lengths}`
    }
    case 'negation':
      return `-(${canonicalText(node.operand)})`
    case 'transpose':
      return `(${canonicalText(node.operand)})'`
    case 'binary':
      return `(${canonicalText(node.left)} ${node.operator} ${canonicalText(node.right)})`
    case 'call':
      return `${node.function}${"'".repeat(node.primes)}${listText(node.arguments)}`
    case 'matrix':
      return `matrix[${node.rows.map(listText).join()}]`
    case 'reduction': {
      const indices = node.indices.map(
        ({ name, from, to }) => `"${name}" ${textOrNone(from)}:${textOrNone(to)}`,
      )
      return `${node.reducer}{${indices.join()}|${textOrNone(node.condition)}}(${canonicalText(node.body)})`
    }
    case 'derivative':
      return `d(${canonicalText(node.of)}/${canonicalText(node.by)})`
    case 'cases': {
      const branches = node.branches.map(
        ({ value, condition }) => `${canonicalText(value)}|${textOrNone(condition)}`,
      )
      return `cases{${branches.join()}}`
    }
    case 'indicator':
      return `1{${canonicalText(node.condition)}}`
    case 'filled':
      return `${node.fill}{${textOrNone(node.rows)},${textOrNone(node.columns)}}`
    case 'comparison':
      return `(${canonicalText(node.left)} ${node.operator} ${canonicalText(node.right)})`
    case 'conjunction':
      return `all${listText(node.all)}`
    case 'chain':
      return `chain${listText(node.expressions)}`
    case 'shape':
      return `shape${listText(node.axes)}`
  }
}

function listText(nodes: readonly Node[]): string {
  let text = ''
  for (const node of nodes) text += `${canonicalText(node)},`
  return `[${text}]`
}

function textOrNone(node: Node | null): string {
  return node === null ? '' : canonicalText(node)
}

/** Greatest exponent of ten that is written out in zeros: beyond any double. */
const MOST_ZEROS = 1_000

/** Digits without exponent, leading or trailing zeros: `1e-3`, `0.0010` and `.001` are all `0.001`; a number beyond all doubles as it stands. */
export function normalDigits(digits: string): string {
  if (/^[1-9]\d*$/.test(digits)) return digits
  const [mantissa = '0', exponent = '0'] = digits.toLowerCase().split('e')
  if (Math.abs(Number(exponent)) > MOST_ZEROS) return digits
  const [whole = '', fraction = ''] = mantissa.split('.')
  const shift = whole.length + Number(exponent)
  const all = whole + fraction
  const padded = shift < 0 ? '0'.repeat(-shift) + all : all.padEnd(shift, '0')
  const point = Math.max(0, shift)
  const left = padded.slice(0, point).replace(/^0+/, '') || '0'
  const right = padded.slice(point).replace(/0+$/, '')
  return right === '' ? left : `${left}.${right}`
}
