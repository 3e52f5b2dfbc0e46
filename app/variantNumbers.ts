import { numberDigits } from '@/lib/expr/substitute'
import type { Vocabulary } from '@/lib/expr/vocabulary'
import type { Variant } from '@/lib/question/vary'

/** The values of the varied names, `$\alpha = 0.1$` each, in the order of the question's symbols. */
export function variantNumbers(variant: Variant, vocabulary: Vocabulary): readonly string[] {
  return vocabulary.symbols.flatMap(({ name, tex }) => {
    const value = Object.hasOwn(variant, name) ? variant[name] : undefined
    return value === undefined ? [] : [`$${tex} = ${numberDigits(value)}$`]
  })
}
