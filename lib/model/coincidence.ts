import type { Model } from './model'
import { sizeOfTree } from './sizeOfTree'
import { sizeAt } from './sizePolynomial'

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
  /** The canonical form of the size the block's indices run up to. */
  readonly range: string
}

/** Every way in which the indices may coincide: the set partitions of those that run over one size. */
export function coincidencesOf(indices: readonly string[], model: Model): readonly Coincidence[] {
  let partitions: readonly (readonly Block[])[] = [[]]
  for (const name of indices) {
    const range = rangeOf(name, model)
    partitions = partitions.flatMap((blocks) => [
      [...blocks, { names: [name], range }],
      ...blocks.flatMap((block, position) =>
        block.range === range
          ? [blocks.with(position, { names: [...block.names, name], range })]
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
  const index = model.indices.find((candidate) => candidate.name === name)
  const size = index === undefined ? null : sizeOfTree(index.size, model)
  return size === null ? Number.NaN : sizeAt(size, sizes)
}

/** Whether every block can have a value of its own at given sizes. */
export function hasRoom(
  { blocks }: Coincidence,
  model: Model,
  sizes: Readonly<Record<string, number>>,
): boolean {
  return blocks.every((block) => {
    const rivals = blocks.filter(({ range }) => range === block.range).length
    return rangeAt(block.names[0] ?? '', model, sizes) >= rivals
  })
}

/** Draws the indices' values, blocks of one range different. */
export function drawIndices(
  { blocks }: Coincidence,
  model: Model,
  sizes: Readonly<Record<string, number>>,
  random: () => number,
): Record<string, number> {
  const taken = new Map<string, Set<number>>()
  const drawn: Record<string, number> = {}
  for (const { names, range } of blocks) {
    const used = taken.get(range) ?? new Set()
    taken.set(range, used)
    const greatest = rangeAt(names[0] ?? '', model, sizes)
    const left = Array.from({ length: greatest }, (_, k) => k + 1).filter((k) => !used.has(k))
    const value = left[Math.floor(random() * left.length)] ?? Number.NaN
    used.add(value)
    for (const name of names) drawn[name] = value
  }
  return drawn
}

function rangeOf(name: string, model: Model): string {
  const index = model.indices.find((candidate) => candidate.name === name)
  return (index && sizeOfTree(index.size, model)?.key) ?? name
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
