import { notFound } from 'next/navigation'
import { cache } from 'react'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { findAssignment, type Item, type PartStatus } from '@/lib/db/assignments'

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
    const person = await currentPerson()
    if (person === null) notFound()
    const assignment = await findAssignment(person, assignmentId, new Date())
    if (assignment === null) notFound()
    const { archived } = assignment.course
    const thing = { kind: 'course', role: assignment.role, archived } as const
    if (!can(person, 'group.read', thing)) notFound()
    const item = assignment.items.find(({ id }) => id === asked.item) ?? assignment.items[0]
    const at = Math.max(0, item?.parts.findIndex(({ id }) => id === asked.part) ?? 0)
    const part = item?.parts[at]
    const place: Place | null =
      item === undefined || part === undefined ? null : { item, part, number: at + 1 }
    return { person, assignment, place, mayMark: can(person, 'group.mark', thing) }
  },
)

export type GroupsPage = Awaited<ReturnType<typeof readGroupsPage>>
