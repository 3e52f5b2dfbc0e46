import type { Fault } from './questionFault'

/** The keys and list positions that lead to a value: `['parts', 2, 'answer']`. */
export type KeyPath = readonly (string | number)[]

/** Line and column, both from 1. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where within the value of a path a fault lies: at the key itself, or so many characters into the value. */
export type Within = 'key' | number

/** A parsed file: its plain value, and where each of its parts stands in the author's text (null where there is no text). */
export interface Source {
  readonly file: string
  readonly value: unknown
  readonly locate: (path: KeyPath, within: Within) => Position | null
}

/** A question given as an object: faults are placed by their keys alone. */
export function objectSource(file: string, value: unknown): Source {
  return { file, value, locate: () => null }
}

/** A path as an author reads it: `parts[2].answer`. */
export function printPath(path: KeyPath): string {
  return path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`,
    '',
  )
}

/** Where a fault is and whose: a path into a source, and the part it belongs to. */
export interface FaultPlace {
  readonly path: KeyPath
  readonly within?: Within
  readonly part?: string | null
}

/** A fault at a place of a source. */
export function faultAt(source: Source, place: FaultPlace, reason: string): Fault {
  const position = source.locate(place.path, place.within ?? 0)
  return {
    file: source.file,
    line: position?.line ?? null,
    column: position?.column ?? null,
    key: place.path.length === 0 ? null : printPath(place.path),
    part: place.part ?? null,
    reason,
  }
}
