import { minus, plus } from '@/lib/expr/build'
import type { Tree } from '@/lib/expr/tree'
import type { Vary } from '@/lib/model/variations'
import { numeralsNear } from './numeral'

/** A limit of a sum shifted by one. */
export const limit: Vary = function* ({ node }) {
  if (node.kind !== 'reduction') return
  for (const [at, index] of node.indices.entries()) {
    for (const end of ['from', 'to'] as const) {
      const written = index[end]
      if (written === null) continue
      for (const shifted of shiftedByOne(written)) {
        yield { ...node, indices: node.indices.with(at, { ...index, [end]: shifted }) }
      }
    }
  }
}

function shiftedByOne(written: Tree): readonly Tree[] {
  return written.kind === 'numeral' ? numeralsNear(written) : [minus(written, 1), plus(written, 1)]
}
