import type { Filled, Tree } from '@/lib/expr/tree'
import { refuse } from '@/lib/expr/unreadable'
import { mapTree } from '@/lib/expr/walk'
import { type Context, settled } from './context'
import { treeOfSize } from './treeOfSize'
import { holdsUnknown, unknownNamed } from './unknownSize'

const SIGNS = { identity: 'I', ones: '\\mathbf 1', zeros: '\\mathbf 0' } as const

/** Writes the sizes that unifying has found into the fills that were written without. */
export function sizeFills(tree: Tree, context: Context): Tree {
  if (context.findings.unknowns === 0) return tree
  return mapTree(tree, (node) =>
    node.kind === 'filled'
      ? {
          ...node,
          rows: found(node, node.rows, context),
          columns: found(node, node.columns, context),
        }
      : node,
  )
}

function found(fill: Filled, written: Tree | null, context: Context): Tree | null {
  const unknown = written?.kind === 'name' ? unknownNamed(written.name) : null
  if (unknown === null) return written
  const size = settled(unknown, context.findings)
  if (holdsUnknown(size)) {
    refuse({ code: 'size-undetermined', found: SIGNS[fill.fill], span: fill.span })
  }
  return treeOfSize(size)
}
