import type { Span } from './tree'

/**
 * Why a text cannot be read or does not fit the question: a stable code, the span in the writer's own text and
 * data for the sentence. The words live in `lib/i18n`. Codes below are raised by the reader (`lib/expr`) and by
 * binding (`lib/model`).
 */
export type ReadingError = { readonly span: Span } & (
  | { readonly code: 'empty' }
  | { readonly code: 'too-long'; readonly limit: number }
  /** Prose for a person to read, in characters. */
  | { readonly code: 'long-text'; readonly limit: number; readonly length: number }
  | { readonly code: 'too-deep'; readonly limit: number }
  | { readonly code: 'too-many-nodes'; readonly limit: number }
  /** More expressions in a derivation than are judged. */
  | { readonly code: 'too-many-steps'; readonly limit: number }
  | { readonly code: 'too-costly' }
  | { readonly code: 'expected'; readonly expected: string; readonly found: string }
  | { readonly code: 'unclosed'; readonly open: string; readonly close: string }
  | { readonly code: 'unknown-symbol'; readonly name: string; readonly nearest: string | null }
  | { readonly code: 'unknown-command'; readonly command: string }
  | { readonly code: 'unexpected-character'; readonly character: string }
  | { readonly code: 'placeholder' }
  | { readonly code: 'ambiguous'; readonly readings: readonly string[] }
  | { readonly code: 'label'; readonly label: string }
  | { readonly code: 'power-tower' }
  | { readonly code: 'beyond-compare' }
  | {
      readonly code: 'argument-count'
      readonly function: string
      readonly expected: string
      readonly found: number
    }
  | { readonly code: 'sum-without-range'; readonly index: string }
  | { readonly code: 'free-index'; readonly index: string }
  | {
      readonly code: 'index-range'
      readonly index: string
      readonly axis: string
      readonly range: string
    }
  | {
      readonly code: 'index-count'
      readonly name: string
      readonly axes: number
      readonly found: number
    }
  | { readonly code: 'not-an-index'; readonly found: string }
  /** `left` and `right` are shapes (empty where a part asks for one of them), the parts what stands there, in LaTeX. */
  | {
      readonly code: 'shapes'
      readonly operator: string
      readonly left: string
      readonly right: string
      readonly leftPart: string
      readonly rightPart: string
    }
  | { readonly code: 'scalar-needed'; readonly found: string; readonly part: string }
  | { readonly code: 'array-needed'; readonly found: string; readonly part: string }
  | { readonly code: 'square-needed'; readonly found: string; readonly part: string }
  | { readonly code: 'column-power'; readonly found: string; readonly part: string }
  | { readonly code: 'array-bars'; readonly found: string; readonly part: string }
  | { readonly code: 'matrix-exponent' }
  | { readonly code: 'many-axes'; readonly part: string }
  | { readonly code: 'axis-argument'; readonly function: string }
  | { readonly code: 'norm-kind'; readonly part: string }
  | { readonly code: 'derivative-order'; readonly limit: number }
  | { readonly code: 'prime-of'; readonly function: string }
  | { readonly code: 'not-in-part'; readonly name: string }
  | { readonly code: 'size-undetermined'; readonly found: string }
  | { readonly code: 'derivative-variable'; readonly found: string }
  | { readonly code: 'variable-written-out'; readonly variable: string; readonly part: string }
  | { readonly code: 'not-a-size'; readonly found: string }
  | { readonly code: 'shape-asked' }
  | { readonly code: 'formula-asked' }
  /** Something that is no part of a number stands where a number is asked. */
  | { readonly code: 'number-asked'; readonly found: string }
  /** Another unit than the one asked, or a word that is none. */
  | { readonly code: 'unit'; readonly found: string; readonly unit: string }
  /** Digits with commas or spaces among them: `plain` without them, `decimal` with a point where that could be meant. */
  | {
      readonly code: 'digit-groups'
      readonly found: string
      readonly plain: string
      readonly decimal: string | null
    }
  /** No option has this key or these words. */
  | { readonly code: 'unknown-option'; readonly found: string; readonly keys: string }
  /** Several options are chosen where one is asked. */
  | { readonly code: 'one-option' }
  | { readonly code: 'cases-gap' }
  | { readonly code: 'relation-in-answer' }
  /** Words and headings, but no formula that answers. */
  | { readonly code: 'no-formula' }
  /** A heading names a case that sample points do not tell, such as `t > 3`. */
  | { readonly code: 'heading' }
  /** A case of which two parts rule each other out: `y = 1 and y = 0`. */
  | { readonly code: 'never-holds' }
  /** A prime or a transposition behind a single number. */
  | { readonly code: 'scalar-prime'; readonly part: string }
  /** Two formulas with nothing that joins them: which one is the answer? */
  | { readonly code: 'unjoined' }
  /** A symbol is introduced by itself. */
  | { readonly code: 'circular-definition'; readonly name: string }
  /** A symbol is introduced with what it depends on in brackets: `let p(t) = …`. */
  | { readonly code: 'introduced-with-brackets'; readonly name: string }
  /** A whole array in a chain of single numbers: `entry` is what may have been meant, in LaTeX, or empty. */
  | { readonly code: 'entry-missing'; readonly part: string; readonly entry: string }
  | { readonly code: 'unsupported'; readonly what: string }
)

/** Read as meant, but worth a word: the text is not refused. */
export type ReadingWarning = { readonly span: Span } & (
  | { readonly code: 'power-in-index' }
  | { readonly code: 'sum-index-chosen'; readonly index: string }
  | { readonly code: 'scalar-plus-matrix' }
)
