import type { ModelFault } from '@/lib/model/elaborateModel'
import { valueAt } from './readStructure'
import type { FaultPlace, KeyPath, Source } from './source'

/** Where a fault of the model stands in question.yaml: at the definition, given, index or constraints it is found in. */
export function placeOfModelFault(fault: ModelFault, source: Source): FaultPlace {
  const within = fault.span?.[0] ?? 0
  const declared = ['define', 'given', 'indices', 'sizes'].find((key) => {
    const names = valueAt(source.value, [key])
    return typeof names === 'object' && names !== null && Object.hasOwn(names, fault.name)
  })
  const path: KeyPath = declared === undefined ? [fault.name] : [declared, fault.name]
  return { path, within: declared === 'given' ? 0 : within }
}
