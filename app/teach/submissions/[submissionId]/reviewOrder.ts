import { hashSeed } from '@/lib/numeric/random'

/**
 * The answers to a part in an order that names and numbers have no say in, the same for everybody and at every look, so that going
 * on from one to the next meets each once; who comes later takes a place between the others.
 */
export function reviewOrder<T extends { readonly studentId: string }>(
  marks: readonly T[],
  itemId: string,
  partId: string,
): readonly T[] {
  const key = ({ studentId }: T): number => hashSeed('review', itemId, partId, studentId)
  return marks.toSorted((a, b) => key(a) - key(b) || (a.studentId < b.studentId ? -1 : 1))
}
