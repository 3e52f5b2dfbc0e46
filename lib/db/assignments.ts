import type { Dates, Phase } from '@/lib/gradebook/phase'
import type { Policy } from '@/lib/gradebook/policy'
import type { Outcome } from '@/lib/grading/verdict'
import { assignmentColumns, toAssignment } from './assignmentColumns'
import { database } from './client'
import type { Person } from './person'
import type { Role } from './roles'
import { assignmentSeenBy, itemSeenBy } from './seen'
import type { Titles } from './titles'

/** An assignment in a course's list. */
export interface AssignmentRow extends Dates {
  readonly id: string
  readonly title: Titles
  readonly phase: Phase
  readonly published: boolean
  /** Put away: students do not see it. */
  readonly archived: boolean
  /** Whether it is not asked of `who`. */
  readonly excused: boolean
  /** Points of all items together. */
  readonly points: number
  /** Parts of all items together. */
  readonly parts: number
  /** A student's own; null for staff. */
  readonly progress: Progress | null
}

/** How far a student is. */
export interface Progress {
  /** Parts with at least one graded answer. */
  readonly answered: number
  /** Null while what became of any part is not told. */
  readonly reached: {
    /** Points. */
    readonly score: number
    /** Parts answered rightly, or with no attempt left. */
    readonly done: number
  } | null
}

/** An assignment with its items. */
export interface Assignment extends Dates {
  readonly id: string
  readonly title: Titles
  readonly phase: Phase
  readonly published: boolean
  /** Put away: students do not see it. */
  readonly archived: boolean
  /** Whether it is not asked of `who`. */
  readonly excused: boolean
  readonly policy: Policy
  readonly course: {
    readonly id: string
    readonly name: Titles
    readonly zone: string
    readonly archived: boolean
  }
  /** What `who` is in the course. */
  readonly role: Role
  /** Points of all items together. */
  readonly points: number
  /** Points a student has reached; null for staff, and while what became of any part is not told. */
  readonly score: number | null
  /** In order; none for a student before the assignment opens. */
  readonly items: readonly Item[]
}

/** A question in an assignment. */
export interface Item {
  readonly id: string
  /** From 1. */
  readonly order: number
  readonly points: number
  readonly question: {
    /** The id of question.yaml. */
    readonly name: string
    readonly versionId: string
    readonly title: Titles
  }
  readonly parts: readonly PartStatus[]
}

/** A part of an item, with what `who` has done in it. */
export interface PartStatus {
  readonly id: string
  /** Points of the assignment this part is worth. */
  readonly points: number
  /** The labels of its fields; empty when one answer is asked. */
  readonly cases: readonly string[]
  /** Counted attempts the part allows; null for any number. */
  readonly attempts: number | null
  /** Whether a person marks it: a text, or files. */
  readonly marked: boolean
  /** Whether anything is graded. */
  readonly answered: boolean
  /** What became of it; null while the assignment does not tell it. */
  readonly standing: PartStanding | null
}

/** What became of a part's answers. */
export interface PartStanding {
  /** Whole ten-thousandths of the part's points. */
  readonly score: number
  /** Null until something is graded. */
  readonly outcome: Outcome | null
  /** Attempts that count so far. */
  readonly counted: number
  /** Null when attempts are not limited. */
  readonly attemptsLeft: number | null
  /** Counted attempts short of full credit: what opens hints. */
  readonly wrong: number
  readonly late: boolean
  readonly overridden: boolean
}

/**
 * One assignment; null when it is unknown, of a course `who` does not belong to, or unpublished and `who` a student.
 */
export async function findAssignment(
  who: Person,
  assignmentId: string,
  now: Date,
): Promise<Assignment | null> {
  const row = await database().assignment.findFirst({
    where: { AND: [{ id: assignmentId }, assignmentSeenBy(who)] },
    select: assignmentColumns(who),
  })
  return row && toAssignment(row, now)
}

/**
 * One item with its assignment (whose `items` hold all, for next and previous); null like `findAssignment`, and for a
 * student before it opens.
 */
export async function findItem(
  who: Person,
  itemId: string,
  now: Date,
): Promise<{ readonly item: Item; readonly assignment: Assignment } | null> {
  const row = await database().assignment.findFirst({
    where: { items: { some: { AND: [{ id: itemId }, itemSeenBy(who, now)] } } },
    select: assignmentColumns(who),
  })
  const assignment = row && toAssignment(row, now)
  const item = assignment?.items.find((one) => one.id === itemId)
  return assignment && item ? { item, assignment } : null
}
