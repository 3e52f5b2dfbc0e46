import { byWord } from './byWord'

const ALPHABET =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'

/** The names of Greek letters: `Sigma` for `Σ`, `epsilon` for `ε` and `ϵ`. */
export const GREEK: ReadonlyMap<string, string> = new Map([
  ...ALPHABET.split(' ').flatMap((name, place) => [
    [String.fromCharCode(0x3b1 + place), name] as const,
    [String.fromCharCode(0x391 + place), name.charAt(0).toUpperCase() + name.slice(1)] as const,
  ]),
  ...byWord({
    epsilon: 'ϵ',
    theta: 'ϑ',
    phi: 'ϕ',
    pi: 'ϖ',
    rho: 'ϱ',
    sigma: 'ς',
    Delta: '∆',
    ell: 'ℓ',
  }),
])

/** The name of a Greek letter, or null. */
export function greekName(character: string): string | null {
  return character > '~' ? (GREEK.get(character) ?? null) : null
}

/** Accents by the command or the combining mark that writes them. */
export const ACCENTS = byWord({
  hat: 'hat widehat \u0302',
  bar: 'bar overline \u0304 \u0305',
  tilde: 'tilde widetilde \u0303',
  dot: 'dot \u0307',
  ddot: 'ddot \u0308',
  check: 'check \u030c',
})

/** Whether a character is raised (`^`) or lowered (`_`); null for any other. What it raises is its compatible form: `x` of `ˣ`. */
export function scriptOf(character: string): '^' | '_' | null {
  if (/[²³¹ʰ-ʸˡ-ˣᴬ-ᵡᶛ-ᶿ⁰-ⁿ]/.test(character)) return '^'
  return /[₀-ₜᵢ-ᵪⱼ]/.test(character) ? '_' : null
}

/** A full-width character's ordinary twin; any other character unchanged. */
export function halfWidth(character: string): string {
  return /[！-～\u3000]/.test(character) ? character.normalize('NFKC') : character
}
