/** The range of a size as written, or the reason why it is none. */
export type SizeReading =
  | { readonly kind: 'size'; readonly least: number; readonly greatest: number }
  | { readonly kind: 'faulty'; readonly reason: string }

/** Greatest value of a size: numbers of a shape stay exact far above it, and nothing larger is worth asking. */
const GREATEST_SIZE = 100_000

/** Reads `2..6`, or one number for a size that does not vary. */
export function readSize(text: string): SizeReading {
  const [, first = '', second = first] = /^\s*(\d+)\s*(?:\.\.\s*(\d+)\s*)?$/.exec(text) ?? []
  if (first === '') {
    return faulty(`\`${text}\` is no range of whole numbers; write it as \`2..6\`, or one number`)
  }
  const least = Number(first)
  const greatest = Number(second)
  if (least > greatest) return faulty(`the range \`${text}\` is empty: it ends below its start`)
  if (greatest > GREATEST_SIZE) return faulty(`a size is at most ${GREATEST_SIZE}`)
  return { kind: 'size', least, greatest }
}

function faulty(reason: string): SizeReading {
  return { kind: 'faulty', reason }
}
