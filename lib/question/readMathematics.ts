import { elaborateModel } from '@/lib/model/elaborateModel'
import type { Model } from '@/lib/model/model'
import { scopeOf } from '@/lib/model/scope'
import { columnShapeFaults } from './checkColumns'
import { checkGivens } from './checkGivens'
import { placeOfModelFault } from './placeOfModelFault'
import type { Part } from './question'
import { QuestionFault, throwFaults } from './questionFault'
import { readAsked } from './readAsked'
import type { AuthorText } from './readExpression'
import { readModel } from './readModel'
import type { SharedReading } from './readWritten'
import { faultAt } from './source'
import { firstVariant, type Variant, variantKey, variantsToTry } from './vary'

/** What a question file says in one variant. */
export interface Mathematics {
  readonly model: Model
  readonly parts: readonly Part[]
}

/**
 * Reads the model, then the parts, as if the numbers of a variant stood where its names do. Throws a {@link QuestionFault} with
 * every fault of the first step that has any.
 */
export function readMathematics(shared: SharedReading, variant: Variant): Mathematics {
  const { source, written, givens, vocabulary } = shared
  const numbers = new Map(Object.entries(variant))
  const author: AuthorText = { source, vocabulary, numbers, faults: [] }
  const read = readModel(author, written, givens)
  throwFaults(author.faults)
  const elaborated = elaborateModel(read, vocabulary)
  throwFaults(
    elaborated.faults.map((fault) =>
      faultAt(source, placeOfModelFault(fault, source), `\`${fault.name}\`: ${fault.reason}`),
    ),
  )
  throwFaults(
    checkGivens(elaborated.model).map(({ name, reason }) =>
      faultAt(source, { path: name === null ? ['constraints'] : ['given', name] }, reason),
    ),
  )
  const { shapes } = scopeOf(elaborated.model, vocabulary, [])
  throwFaults(columnShapeFaults(vocabulary.symbols, shapes, source))
  const parts = written.parts.flatMap(
    (part, at) => readAsked(author, { read, elaborated: elaborated.model }, part, at) ?? [],
  )
  throwFaults(author.faults)
  return { model: elaborated.model, parts }
}

/**
 * Reads a question in the variant of its names' first values, having tried it in the others too: none must be found at fault
 * once a student has it. A fault that the first variant does not have names the one that does.
 */
export function readEveryVariant(shared: SharedReading): Mathematics {
  const { vary } = shared.written
  const first = readMathematics(shared, firstVariant(vary))
  for (const variant of variantsToTry(vary).slice(1)) tryVariant(shared, variant)
  return first
}

function tryVariant(shared: SharedReading, variant: Variant): void {
  try {
    readMathematics(shared, variant)
  } catch (thrown) {
    if (!(thrown instanceof QuestionFault)) throw thrown
    throw new QuestionFault(
      thrown.faults.map((fault) => ({
        ...fault,
        reason: `${fault.reason} (where ${variantKey(variant)})`,
      })),
    )
  }
}
