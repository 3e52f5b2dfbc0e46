import { FUNCTION_WORDS } from '@/lib/expr/functionNames'

/**
 * Names that no quantity may bear: a declared name before a bracket is a product, so `exp` as a quantity would change
 * what every `exp(x)` means. `shape` is the word that asks for a shape in a target.
 */
export const RESERVED_NAMES: ReadonlySet<string> = new Set([...FUNCTION_WORDS.keys(), 'shape'])
