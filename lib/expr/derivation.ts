import type { Chain, Condition, Span } from './tree'
import type { Vocabulary } from './vocabulary'

/** A condition that a heading states of what follows it, or, where it does not hold, rules out. */
export interface Guard {
  readonly condition: Condition
  readonly holds: boolean
}

/** A symbol that a derivation introduces (`let p_k = e^{z_k}/Z`), with the indices it is introduced for. */
export interface LocalDefinition {
  readonly name: string
  readonly parameters: readonly string[]
}

/** A chain as it stands in a derivation. */
export interface DerivedChain {
  readonly chain: Chain
  /** Whether it starts with `=`, and so goes on from the chain before it, or from the question. */
  readonly continues: boolean
  /** Whether its first expression only repeats the one that the case behind this line branches off from. */
  readonly repeats: boolean
  /** The case it is about: all of these hold. */
  readonly under: readonly Guard[]
  /** The symbol that its first expression introduces; null for an ordinary chain. */
  readonly defines: LocalDefinition | null
}

/** A derivation of more than one chain, or with words between its lines. */
export interface Derivation {
  readonly kind: 'derivation'
  readonly chains: readonly DerivedChain[]
  /** The question's symbols and those introduced here, for printing. */
  readonly vocabulary: Vocabulary
  readonly span: Span
}
