import { greekName } from '@/lib/expr/characters'

/** Greek letters that have a TeX command of their own. */
const GREEK_COMMANDS: ReadonlySet<string> = new Set(
  (
    'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi psi ' +
    'omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega'
  ).split(' '),
)

/** Accents by the word that ends a name: `yhat`, `xbar`. */
const ACCENTS = ['hat', 'bar', 'tilde'] as const

/**
 * How a name is printed whose author says nothing: `mu` as \mu, `yhat` as \hat{y}, `D_a` as D_a, `theta_1` as \theta_1, a
 * word of several letters upright. Digits after a letter become an index (`x1` as x_1) unless `isTaken` says that the
 * letter is itself a declared spelling: there x_1 would be its first entry, so the name stays as it is.
 * See docs/decisions/041-printed-names.md.
 */
export function defaultTex(name: string, isTaken: (letters: string) => boolean): string {
  const [head = '', ...indices] = name.split('_')
  if (indices.length > 0)
    return `${texOfLetters(head)}_${braced(indices.map(texOfIndex).join(' '))}`
  const [, letters = head, digits = ''] = /^(\D+)(\d+)$/.exec(head) ?? []
  const base = texOfLetters(letters)
  if (digits === '') return base
  return isTaken(letters) || base.startsWith('\\mathrm') ? name : `${base}_${braced(digits)}`
}

function texOfLetters(letters: string): string {
  const single = singleLetter(letters)
  if (single !== null) return single
  for (const accent of ACCENTS) {
    const base = letters.endsWith(accent) ? singleLetter(letters.slice(0, -accent.length)) : null
    if (base !== null) return `\\${accent}{${base}}`
  }
  return `\\mathrm{${letters}}`
}

/** A Latin letter as it is, a Greek one (character or word) as its command; null for anything longer. */
function singleLetter(letters: string): string | null {
  const word = greekName(letters) ?? letters
  if (GREEK_COMMANDS.has(word)) return `\\${word}`
  return [...letters].length === 1 ? letters : null
}

function texOfIndex(index: string): string {
  return singleLetter(index) ?? index
}

function braced(index: string): string {
  return [...index].length === 1 ? index : `{${index}}`
}
