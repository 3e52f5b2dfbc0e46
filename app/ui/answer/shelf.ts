import type { Written } from './written'

/** A text that this browser keeps since the server may not have it. */
export interface Kept {
  readonly id: string
  readonly written: Written
  /** When the draft was saved that it was typed over, as the server tells it; null where there was none. */
  readonly base: string | null
  /** When it was typed, in milliseconds since 1970; 0 where that is not known. */
  readonly at: number
  /** What was last sent of it without a reply. */
  readonly sent: Written | null
  /** When the server took it; null where it has not. */
  readonly savedAt: string | null
}

/** The texts of one student for one part that this browser keeps. */
export interface Shelf {
  readonly read: () => readonly Kept[]
  /** Whether there was room. */
  readonly put: (kept: Kept) => boolean
  readonly drop: (id: string) => void
}

/** Where a draft belongs. */
export interface DraftPlace {
  readonly personId: string
  /** The item; in practice the question with its round, as `answerPlace` names them. */
  readonly itemId: string
  readonly partId: string
}

/**
 * The shelf in a browser's storage. Its keys begin with whose text it is, so that no account meets another's. Each page
 * writes under an id of its own: two tabs without a network do not overwrite each other. Storage may be full or forbidden
 * (even to look at), and what it holds may be anything.
 */
export function browserShelf({ personId, itemId, partId }: DraftPlace): Shelf {
  const plain = `nabla-draft:${personId}:${itemId}:${partId}`
  const keyOf = (id: string) => (id === '' ? plain : `${plain}:${id}`)
  return {
    read: () =>
      orElse([], () =>
        Object.keys(window.localStorage)
          .filter((key) => key === plain || key.startsWith(`${plain}:`))
          .flatMap((key) => {
            const text = window.localStorage.getItem(key) ?? ''
            return readKept(key.slice(plain.length + 1), text) ?? []
          }),
      ),
    put: ({ id, ...kept }) =>
      orElse(false, () => {
        window.localStorage.setItem(keyOf(id), JSON.stringify(kept))
        return true
      }),
    drop: (id) => orElse(undefined, () => window.localStorage.removeItem(keyOf(id))),
  }
}

function orElse<T>(otherwise: T, act: () => T): T {
  try {
    return act()
  } catch {
    return otherwise
  }
}

/** A kept text from its JSON; one without base and time is from before they were kept. Null where it is none. */
function readKept(id: string, text: string): Kept | null {
  const value = orElse<unknown>(null, () => JSON.parse(text))
  if (typeof value !== 'object' || value === null) return null
  if (isWritten(value)) return { id, written: value, base: null, at: 0, sent: null, savedAt: null }
  if (!('written' in value && 'base' in value && 'at' in value && 'sent' in value)) return null
  const { written, base, at, sent } = value
  if (!isWritten(written) || !(sent === null || isWritten(sent))) return null
  if (!(base === null || typeof base === 'string') || typeof at !== 'number') return null
  const savedAt = 'savedAt' in value && typeof value.savedAt === 'string' ? value.savedAt : null
  return { id, written, base, at, sent, savedAt }
}

function isWritten(value: unknown): value is Written {
  if (typeof value !== 'object' || value === null) return false
  if (!('text' in value && 'fields' in value && 'format' in value)) return false
  const fieldsFit = value.fields === null || isTexts(value.fields)
  const formatFits = value.format === 'latex' || value.format === 'plain'
  return typeof value.text === 'string' && fieldsFit && formatFits
}

function isTexts(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((text) => typeof text === 'string')
  )
}
