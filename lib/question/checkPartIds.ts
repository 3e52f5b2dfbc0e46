import type { Fault } from './questionFault'
import type { WrittenQuestion } from './questionSchema'
import { faultAt, type Source } from './source'

/** What an id of a question or a part looks like. */
export const ID = /^[\p{L}\p{N}][\p{L}\p{N}_.-]*$/u

/** Faults of the parts' ids: one that is none, one given twice. */
export function checkPartIds(written: WrittenQuestion, source: Source): Fault[] {
  const seen = new Set<string>()
  return written.parts.flatMap((part, at) => {
    const reason = !ID.test(part.id)
      ? `\`${part.id}\` is no id: letters, digits and hyphens`
      : seen.has(part.id)
        ? `the part id \`${part.id}\` is given twice`
        : null
    seen.add(part.id)
    return reason === null
      ? []
      : [faultAt(source, { path: ['parts', at, 'id'], part: part.id }, reason)]
  })
}
