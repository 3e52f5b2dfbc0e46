import { byWord } from './byWord'
import { GREEK } from './characters'

/**
 * The LaTeX commands the reader knows besides signs and names, by what they are. A command in no table is an error:
 * what a student confirms in the preview must be what is graded, so nothing is skipped unread.
 *
 * `silent` ones are spacing, size and style, `skipped` ones and their arguments say nothing, `text` ones hold words,
 * `font` ones change the look alone, `bold` ones make vectors of a 1 and a 0. The rest are constructions.
 */
const COMMANDS = byWord({
  silent:
    'middle limits nolimits nonumber notag bf rm it , ; : ! > hfill ( ) [ ] boxed therefore because tiny small normalsize large Large',
  skipped: 'tag label hspace vspace color textcolor',
  text: 'mbox operatorname mathrm mathit',
  font: 'underline ensuremath',
  bold: 'mathbf boldsymbol bm mathbb mathds mathbbm pmb bold vec',
  left: 'left mleft',
  right: 'right mright',
})

/** Commands told by what they are called after. */
const FAMILIES = [
  ['frac', /^[dtc]?frac$/],
  ['silent', /^[bB]igg?[lrm]?$|(style|quad|space)$/],
  ['text', /^text/],
  ['font', /^math/],
] as const

const CONSTRUCTIONS = new Set('sqrt substack cases begin end not forall placeholder'.split(' '))

/** What a command is; null for a sign, a name or an unknown one. */
export function commandKind(name: string): string | null {
  const known = COMMANDS.get(name) ?? FAMILIES.find(([, family]) => family.test(name))?.[0]
  return known ?? (CONSTRUCTIONS.has(name) ? name : null)
}

/** Commands that are a name or a function under another word. */
export const COMMAND_WORDS = byWord({
  exponentialE: 'exponentialE',
  i: 'imaginaryI',
  j: 'imaginaryJ',
  log10: 'lg',
  R: 'R Reals reals',
  dim: 'dim',
})

/** Commands that are the letter they spell. */
export const LETTERS: ReadonlySet<string> = new Set(GREEK.values())
