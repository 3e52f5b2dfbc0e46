import { cache } from 'react'
import { readAssignment } from '@/app/readAssignment'
import type { Item, PartStatus } from '@/lib/db/assignments'

/** The part whose answers are shown. */
export interface Place {
  readonly item: Item
  readonly part: PartStatus
  /** Of the part in its question, from 1. */
  readonly number: number
}

/** What the page of groups shows, or 404 for all who may not see it. The part is the one the address names, else the first. */
export const readGroupsPage = cache(
  async (assignmentId: string, asked: Readonly<Record<string, string | string[] | undefined>>) => {
    const { person, assignment, may } = await readAssignment(assignmentId, 'group.read')
    const item = assignment.items.find(({ id }) => id === asked.item) ?? assignment.items[0]
    const at = Math.max(0, item?.parts.findIndex(({ id }) => id === asked.part) ?? 0)
    const part = item?.parts[at]
    const place: Place | null =
      item === undefined || part === undefined ? null : { item, part, number: at + 1 }
    return { person, assignment, place, mayMark: may('group.mark') }
  },
)

export type GroupsPage = Awaited<ReturnType<typeof readGroupsPage>>
