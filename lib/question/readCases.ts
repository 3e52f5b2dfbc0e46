import { nearestSpelling } from '@/lib/expr/nearest'
import { caseKey } from './caseKey'
import type { AuthorCase, Part } from './question'
import type { Fault } from './questionFault'
import { casesSchema } from './questionSchema'
import { readStructure } from './readStructure'
import { readYaml } from './readYaml'
import { faultAt, type KeyPath } from './source'
import { drawVariant, type Variant, type Vary } from './vary'

/**
 * Reads cases.yaml, the author's tests. Faults: unknown keys, an id given twice, a part that the question does not have,
 * an answer by fields that are not the part's cases, a variant that the question does not have.
 */
export function readCases(
  file: string,
  text: string,
  parts: readonly Part[],
  vary: Vary,
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
    } else if (part.target.kind === 'text' || part.target.kind === 'upload') {
      fault(['part'], `part \`${part.id}\` is marked by a person: there is nothing to test`)
    } else if (typeof written.answer !== 'string' && !Array.isArray(written.answer)) {
      const labels = part.cases.map((partCase) => caseKey(partCase.label))
      for (const field of Object.keys(written.answer)) {
        if (!labels.includes(caseKey(field))) {
          fault(['answer', field], `\`${field}\` is none of the part's cases`)
        }
      }
    }
    const variant = readVariant(written, vary, fault)
    return {
      id: written.id,
      part: written.part,
      answer: Array.isArray(written.answer) ? JSON.stringify(written.answer) : written.answer,
      format: written.format,
      expect: written.expect,
      note: written.note ?? null,
      line: written.line ?? null,
      variant,
    }
  })
  return { cases, faults }
}

/** The variant a case names: by a seed all of it, by `vary` some of its values. */
function readVariant(
  { seed, vary: values }: { readonly seed?: number | undefined; readonly vary: Variant },
  vary: Vary,
  fault: (path: KeyPath, reason: string) => void,
): Variant {
  for (const [name, value] of Object.entries(values)) {
    const listed = Object.hasOwn(vary, name) ? vary[name] : undefined
    if (listed === undefined) fault(['vary', name], `\`${name}\` does not vary in this question`)
    else if (!listed.includes(value)) {
      fault(['vary', name], `\`${name}\` is never ${value}: its values are ${listed.join(', ')}`)
    }
  }
  if (seed === undefined) return values
  if (Object.keys(values).length > 0) {
    fault(['seed'], 'a case names its variant by `seed` or by `vary`, not by both')
  }
  return drawVariant(vary, seed)
}
