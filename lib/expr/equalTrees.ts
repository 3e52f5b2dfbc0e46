import type { Answer, Condition, Tree, WholeAxis } from './tree'

type Node = Tree | WholeAxis | Condition | Answer

/** Whether two trees (conditions, answers) are the same apart from their spans; numerals compare by value (`1e-3` is `0.001`). */
export function equalTrees(a: Node, b: Node): boolean {
  return canonicalText(a) === canonicalText(b)
}

/** A tree as text without spans: equal for equal trees, whatever they were read from. */
export function canonicalText(node: Node): string {
  return JSON.stringify(node, (key: string, value: unknown) => {
    if (key === 'span') return undefined
    return key === 'digits' && typeof value === 'string' ? normalDigits(value) : value
  })
}

/** Digits without exponent, leading or trailing zeros: `1e-3`, `0.0010` and `.001` are all `0.001`. */
export function normalDigits(digits: string): string {
  const [mantissa = '0', exponent = '0'] = digits.toLowerCase().split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const shift = whole.length + Number(exponent)
  const all = whole + fraction
  const padded = shift < 0 ? '0'.repeat(-shift) + all : all.padEnd(shift, '0')
  const point = Math.max(0, shift)
  const left = padded.slice(0, point).replace(/^0+/, '') || '0'
  const right = padded.slice(point).replace(/0+$/, '')
  return right === '' ? left : `${left}.${right}`
}
