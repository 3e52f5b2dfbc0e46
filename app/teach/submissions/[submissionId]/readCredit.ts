/** Full credit: marks are whole ten-thousandths of a part's points. */
const FULL = 10_000

/**
 * The credit that a text names, in ten-thousandths: points out of `points`, or a percentage. Null for what is neither,
 * or outside of what a part is worth. Full-width digits and signs are read as the usual ones.
 */
export function readCredit(text: string, points: number): number | null {
  const match = /^(\d{1,6}(?:\.\d{0,6})?|\.\d{1,6})\s*(%?)$/.exec(text.normalize('NFKC').trim())
  if (match === null) return null
  const [, digits = '', percent] = match
  const share = percent === '%' ? Number(digits) / 100 : Number(digits) / points
  const credit = Math.round(share * FULL)
  return Number.isFinite(share) && credit <= FULL ? credit : null
}
