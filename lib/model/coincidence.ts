import type { Condition } from '@/lib/expr/tree'
import type { Model } from './model'
import { sizeOfTree } from './sizeOfTree'
import { type SizePolynomial, sizeAt } from './sizePolynomial'

/**
 * Which of a part's indices have equal values: blocks of names, those within one equal, blocks that run over the same size different.
 * Indices over different sizes are never compared.
 */
export interface Coincidence {
  /** `i = k`, `i ≠ k`, `general` where there is nothing to compare. */
  readonly label: string
  readonly blocks: readonly Block[]
}

interface Block {
  readonly names: readonly string[]
  /** The canonical form of the size the block's indices run up to, and that size. */
  readonly range: string
  readonly size: SizePolynomial | null
}

/** Every way in which the indices may coincide: the set partitions of those that run over one size. */
export function coincidencesOf(indices: readonly string[], model: Model): readonly Coincidence[] {
  let partitions: readonly (readonly Block[])[] = [[]]
  for (const name of indices) {
    const size = rangeOf(name, model)
    const range = size?.key ?? name
    partitions = partitions.flatMap((blocks) => [
      [...blocks, { names: [name], range, size }],
      ...blocks.flatMap((block, position) =>
        block.range === range
          ? [blocks.with(position, { ...block, names: [...block.names, name] })]
          : [],
      ),
    ])
  }
  return partitions.map((blocks) => ({ label: labelOf(blocks), blocks }))
}

/** The greatest value of an index at given sizes; NaN for a name that is no index. */
export function rangeAt(
  name: string,
  model: Model,
  sizes: Readonly<Record<string, number>>,
): number {
  return greatestOf({ size: rangeOf(name, model) }, sizes)
}

/** Whether a condition compares two of the indices in a way that never holds where they coincide so: `i ≠ k` where i = k, `i = k` where i ≠ k. */
export function contradicts({ blocks }: Coincidence, condition: Condition): boolean {
  if (condition.kind === 'conjunction') {
    return condition.all.some((each) => contradicts({ label: '', blocks }, each))
  }
  const { operator, left, right } = condition
  if (left.kind !== 'name' || right.kind !== 'name') return false
  const one = blocks.find(({ names }) => names.includes(left.name))
  const other = blocks.find(({ names }) => names.includes(right.name))
  if (one === undefined || other === undefined) return false
  return one === other
    ? operator === '!=' || operator === '<' || operator === '>'
    : operator === '=' && one.range === other.range
}

/** Whether every block can have a value of its own at given sizes. */
export function hasRoom({ blocks }: Coincidence, sizes: Readonly<Record<string, number>>): boolean {
  return blocks.every((block) => {
    const rivals = blocks.filter(({ range }) => range === block.range).length
    return greatestOf(block, sizes) >= rivals
  })
}

/** Draws the indices' values, blocks of one range different. */
export function drawIndices(
  { blocks }: Coincidence,
  sizes: Readonly<Record<string, number>>,
  random: () => number,
): Record<string, number> {
  const taken = new Map<string, Set<number>>()
  const drawn: Record<string, number> = {}
  for (const block of blocks) {
    const { names, range } = block
    const used = taken.get(range) ?? new Set()
    taken.set(range, used)
    const left = Array.from({ length: greatestOf(block, sizes) }, (_, k) => k + 1).filter(
      (k) => !used.has(k),
    )
    const value = left[Math.floor(random() * left.length)] ?? Number.NaN
    used.add(value)
    for (const name of names) drawn[name] = value
  }
  return drawn
}

/** The greatest value of a block's indices at given sizes; NaN for names that are no indices. */
function greatestOf(
  { size }: Pick<Block, 'size'>,
  sizes: Readonly<Record<string, number>>,
): number {
  return size === null ? Number.NaN : sizeAt(size, sizes)
}

function rangeOf(name: string, model: Model): SizePolynomial | null {
  const index = model.indices.find((candidate) => candidate.name === name)
  return index === undefined ? null : sizeOfTree(index.size, model)
}

/** Blocks as chains: `i = j ≠ k`; ranges with one index alone say nothing. */
function labelOf(blocks: readonly Block[]): string {
  const ranges = [...new Set(blocks.map(({ range }) => range))]
  const parts = ranges.flatMap((range) => {
    const own = blocks.filter((block) => block.range === range)
    const count = own.reduce((sum, { names }) => sum + names.length, 0)
    return count > 1 ? [own.map(({ names }) => names.join(' = ')).join(' ≠ ')] : []
  })
  return parts.join(', ') || 'general'
}
