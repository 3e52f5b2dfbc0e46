import { nearestSpelling } from '@/lib/expr/nearest'
import { caseKey } from './caseKey'
import type { AuthorCase, Part } from './question'
import type { Fault } from './questionFault'
import { casesSchema } from './questionSchema'
import { readStructure } from './readStructure'
import { readYaml } from './readYaml'
import { faultAt, type KeyPath } from './source'

/**
 * Reads cases.yaml, the author's tests. Faults: unknown keys, an id given twice, a part that the question does not have,
 * an answer by fields that are not the part's cases.
 */
export function readCases(
  file: string,
  text: string,
  parts: readonly Part[],
): { readonly cases: readonly AuthorCase[]; readonly faults: readonly Fault[] } {
  const source = readYaml(file, text)
  if (source.value === null) return { cases: [], faults: [] }
  const structured = readStructure(casesSchema, source, [])
  if (structured.kind === 'faulty') return { cases: [], faults: structured.faults }
  const faults: Fault[] = []
  const seen = new Set<string>()
  const cases = structured.value.map((written, at): AuthorCase => {
    const fault = (path: KeyPath, reason: string): void => {
      faults.push(faultAt(source, { path: [at, ...path], part: written.part }, reason))
    }
    const part = parts.find((candidate) => candidate.id === written.part)
    if (seen.has(written.id)) fault(['id'], `the case id \`${written.id}\` is given twice`)
    seen.add(written.id)
    if (part === undefined) {
      const nearest = nearestSpelling(
        written.part,
        parts.map((candidate) => candidate.id),
      )
      const offer = nearest === null ? '' : `; did you mean \`${nearest}\`?`
      fault(['part'], `no part has the id \`${written.part}\`${offer}`)
    } else if (typeof written.answer !== 'string') {
      const labels = part.cases.map((partCase) => caseKey(partCase.label))
      for (const field of Object.keys(written.answer)) {
        if (!labels.includes(caseKey(field))) {
          fault(['answer', field], `\`${field}\` is none of the part's cases`)
        }
      }
    }
    return {
      id: written.id,
      part: written.part,
      answer: written.answer,
      format: written.format,
      expect: written.expect,
      note: written.note ?? null,
      line: written.line ?? null,
    }
  })
  return { cases, faults }
}
