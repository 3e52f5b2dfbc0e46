import { addJets, copyJet, multiplyJets, setConstant } from './jet'
import { makeSlab, resize, type Slab } from './slab'

/**
 * The determinant by expansion along the rows, each minor of the first rows computed once: D(S) = Σ ± a[|S|, c]·D(S∖c) over the
 * columns c in S. It divides by nothing, so it is exact on whole numbers and differentiable at singular matrices; 2^n·n products.
 */
export function determinant(into: Slab, a: Slab): void {
  const { order } = into
  const size = a.rows
  const minors = makeSlab(order)
  resize(minors, 1 << size, 1)
  const term = makeSlab(order)
  setConstant(minors, 0, 1, 0)
  for (let columns = 1; columns < 1 << size; columns += 1) {
    const at = columns << order
    const members = Array.from({ length: size }, (_, c) => c).filter((c) => columns & (1 << c))
    const row = members.length - 1
    setConstant(minors, at, 0, 0)
    members.forEach((column, position) => {
      const rest = (columns ^ (1 << column)) << order
      multiplyJets(term, 0, a, (row * size + column) << order, minors, rest)
      addJets(minors, at, minors, at, term, 0, (row - position) % 2 === 0 ? 1 : -1)
    })
  }
  resize(into, 1, 1)
  copyJet(into, 0, minors, ((1 << size) - 1) << order)
}

/** The trace: the sum of the diagonal. */
export function trace(into: Slab, a: Slab): void {
  resize(into, 1, 1)
  setConstant(into, 0, 0, 0)
  for (let k = 0; k < Math.min(a.rows, a.columns); k += 1) {
    addJets(into, 0, into, 0, a, (k * a.columns + k) << into.order)
  }
}
