/** Full credit: marks are whole ten-thousandths of a part's points. */
const FULL = 10_000

/** The credit that the ticked lines of a rubric make, in ten-thousandths: their points over all lines' points. */
export function rubricCredit(
  lines: readonly { readonly id: string; readonly points: number }[],
  ticked: readonly string[],
): number {
  const sum = (of: typeof lines): number => of.reduce((total, { points }) => total + points, 0)
  return Math.round((sum(lines.filter(({ id }) => ticked.includes(id))) / sum(lines)) * FULL)
}
