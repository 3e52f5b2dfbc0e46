import type { Fate } from '@/lib/gradebook/planRoster'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import type { TableFault } from './sendRoster'

type Words = Dictionary['roster']

/** What a row will do, or why nothing, in a sentence. */
export function sayFate(fate: Fate, words: Words): string {
  switch (fate.kind) {
    case 'new':
      return words.fates.new
    case 'fault':
      return fill(words.rowFaults[fate.fault], { cell: fate.cell, first: fate.first ?? '' })
    case 'joins':
    case 'here':
    case 'moves':
    case 'returns': {
      const { student, accountName, from } = fate
      const said = fill(words.fates[fate.kind], {
        from: from ?? words.noSection,
        to: student.section ?? words.noSection,
      })
      return accountName === student.name
        ? said
        : `${said} (${fill(words.calledOther, { name: accountName })})`
    }
  }
}

/** Why a table is no roster, and what to do. */
export function sayTableFault(fault: TableFault, words: Words): string {
  switch (fault.kind) {
    case 'workbook':
    case 'encoding':
    case 'empty':
      return words.faults[fault.kind]
    case 'too-long':
      return fill(words.faults['too-long'], { limit: fault.limit })
    case 'quotes':
      return fill(words.faults.quotes, { row: fault.row })
    case 'columns':
      return [
        ...fault.missing.map((one) =>
          one === 'name' ? words.faults.noName : words.faults.noIdentity,
        ),
        fault.found.length === 0
          ? words.faults.foundNone
          : fill(words.faults.found, { heads: fault.found.join(' | ') }),
      ].join(' ')
  }
}
