import { byWord } from './byWord'
import { GREEK } from './characters'

/**
 * The LaTeX commands the reader knows besides signs and names, by what they are. A command in no table is an error:
 * what a student confirms in the preview must be what is graded, so nothing is skipped unread.
 *
 * `silent` ones are spacing, size and style, `skipped` ones and their arguments say nothing, `text` ones hold words,
 * `font` ones change the look alone, `bold` ones make vectors of a 1 and a 0. The rest are constructions.
 */
export const COMMANDS = byWord({
  left: 'left mleft',
  right: 'right mright',
  silent:
    'middle displaystyle textstyle scriptstyle limits nolimits quad qquad enspace thinspace medspace thickspace space nonumber notag bf rm it , ; : ! > hfill ( ) [ ] ' +
    'boxed therefore because tiny small normalsize large Large',
  skipped: 'tag label hspace vspace color textcolor',
  text: 'text textrm textnormal textit textbf textsf mbox operatorname mathrm mathit',
  font: 'mathnormal mathsf mathtt mathcal mathscr mathfrak mathord mathop mathbin mathrel underline ensuremath',
  bold: 'mathbf boldsymbol bm mathbb mathds mathbbm pmb bold vec',
  frac: 'frac dfrac tfrac cfrac',
  sqrt: 'sqrt',
  substack: 'substack',
  cases: 'cases',
  begin: 'begin',
  end: 'end',
  not: 'not',
  forall: 'forall',
  placeholder: 'placeholder',
})

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
