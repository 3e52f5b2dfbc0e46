import { csvText } from './csvText'

/** What the list of links has for one student. */
export interface LinkLine {
  readonly studentNumber: string | null
  readonly name: string
  readonly section: string | null
  readonly address: string
}

/** A class's links as CSV. */
export function linksCsv(
  heads: Readonly<Record<keyof LinkLine, string>>,
  lines: readonly LinkLine[],
): string {
  const order = ['studentNumber', 'name', 'section', 'address'] as const
  return csvText([heads, ...lines].map((line) => order.map((column) => line[column] ?? '')))
}
