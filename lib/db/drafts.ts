import type { Answer } from './answer'
import type { Person } from './person'

/** What a student has typed and not submitted. */
export interface Draft extends Answer {
  readonly partId: string
  readonly savedAt: Date
}

/** Keeps what `who` has typed for a part, replacing what was kept; null when the item is not theirs to answer. */
export declare function saveDraft(
  who: Person,
  draft: Answer & { readonly itemId: string; readonly partId: string; readonly now: Date },
): Promise<Draft | null>

/** The drafts of `who` for an item. */
export declare function findDrafts(who: Person, itemId: string): Promise<readonly Draft[]>
