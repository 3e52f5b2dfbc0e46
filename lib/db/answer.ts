import { z } from 'zod'

/** What a student sends for a part: one text, or a text for each of its case labels. */
export interface Answer {
  readonly text: string
  readonly fields: Readonly<Record<string, string>> | null
  readonly format: 'latex' | 'plain'
}

const fieldsSchema = z.record(z.string(), z.string())

/** An answer's columns. */
export function storeAnswer({ text, fields, format }: Answer) {
  return { text, fields: fields && JSON.stringify(fields), format }
}

/** An answer from its columns. */
export function readAnswer(row: {
  text: string
  fields: string | null
  format: Answer['format']
}): Answer {
  const fields = row.fields === null ? null : fieldsSchema.parse(JSON.parse(row.fields))
  return { text: row.text, fields, format: row.format }
}
