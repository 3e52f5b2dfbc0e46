import type { Numbers } from '@/lib/expr/substitute'

/** The range of a size as written, or the reason why it is none. */
export type SizeReading =
  | { readonly kind: 'size'; readonly least: number; readonly greatest: number }
  | { readonly kind: 'faulty'; readonly reason: string }

/** Greatest value of a size: numbers of a shape stay exact far above it, and nothing larger is worth asking. */
const GREATEST_SIZE = 100_000

/** Reads `2..6`, or one number for a size that does not range; a varied name may stand for a number. */
export function readSize(text: string, numbers: Numbers): SizeReading {
  const [, first = '', second = first] =
    /^\s*([\p{L}\p{N}_]+)\s*(?:\.\.\s*([\p{L}\p{N}_]+)\s*)?$/u.exec(text) ?? []
  const [least = Number.NaN, greatest = Number.NaN] = [first, second].map(
    (end) => numbers.get(end) ?? (/^\d+$/.test(end) ? Number(end) : Number.NaN),
  )
  const isWhole = (end: number): boolean => Number.isInteger(end) && end >= 0
  if (!isWhole(least) || !isWhole(greatest)) {
    return faulty(`\`${text}\` is no range of whole numbers; write it as \`2..6\`, or one number`)
  }
  if (least > greatest) return faulty(`the range \`${text}\` is empty: it ends below its start`)
  if (greatest > GREATEST_SIZE) return faulty(`a size is at most ${GREATEST_SIZE}`)
  return { kind: 'size', least, greatest }
}

function faulty(reason: string): SizeReading {
  return { kind: 'faulty', reason }
}
