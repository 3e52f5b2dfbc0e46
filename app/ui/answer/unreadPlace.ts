import type { Span } from '@/lib/expr/tree'
import type { ReadLine } from './readLines'

/**
 * The place to underline in a field in which `written` stands; null where all is read, where nothing stands at the place, or
 * where something else was read. A line is read with blanks for its label.
 */
export function unreadPlace(read: ReadLine | null | undefined, written: string): Span | null {
  if (read?.typed.kind !== 'unreadable' || !isOf(read.text, written)) return null
  const [from, end] = read.typed.span
  const place = written.slice(from, end)
  const start = from + place.length - place.trimStart().length
  return place.trim() === '' ? null : [start, start + place.trim().length]
}

function isOf(text: string, written: string): boolean {
  return text.length === written.length && written.endsWith(text.trimStart())
}
