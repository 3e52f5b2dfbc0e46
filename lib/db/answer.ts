/** What a student sends for a part: one text, or a text for each of its case labels. */
export interface Answer {
  readonly text: string
  readonly fields: Readonly<Record<string, string>> | null
  readonly format: 'latex' | 'plain'
}
