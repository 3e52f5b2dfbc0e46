/** Whom a gradebook's table is for: a spreadsheet, or the gradebook of another system. */
export const csvForms = ['plain', 'canvas', 'moodle'] as const

export type CsvForm = (typeof csvForms)[number]
