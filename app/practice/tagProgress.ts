import type { PracticeRow } from '@/lib/db/practice'

/** How far practice has come in the questions of one tag. */
export interface TagProgress {
  readonly tag: string
  readonly all: number
  /** Solved or not. */
  readonly tried: number
  readonly solved: number
}

/** Progress by tag, of the tags with the most questions first. */
export function tagProgress(
  questions: readonly Pick<PracticeRow, 'tags' | 'state'>[],
): readonly TagProgress[] {
  const byTag = new Map<string, TagProgress>()
  for (const { tags, state } of questions) {
    for (const tag of tags) {
      const { all, tried, solved } = byTag.get(tag) ?? { all: 0, tried: 0, solved: 0 }
      byTag.set(tag, {
        tag,
        all: all + 1,
        tried: tried + Number(state !== 'new'),
        solved: solved + Number(state === 'solved'),
      })
    }
  }
  return [...byTag.values()].sort((a, b) => b.all - a.all || (a.tag < b.tag ? -1 : 1))
}
