/**
 * What single Unicode characters mean. Every table maps to the reader's own spelling; offsets are never changed,
 * because characters are looked up where they stand.
 */

const GREEK_SMALL = [
  'alpha',
  'beta',
  'gamma',
  'delta',
  'epsilon',
  'zeta',
  'eta',
  'theta',
  'iota',
  'kappa',
  'lambda',
  'mu',
  'nu',
  'xi',
  'omicron',
  'pi',
  'rho',
  'sigma',
  'sigma',
  'tau',
  'upsilon',
  'phi',
  'chi',
  'psi',
  'omega',
] as const

const GREEK_VARIANTS = new Map([
  ['ϵ', 'epsilon'],
  ['ϑ', 'theta'],
  ['ϕ', 'phi'],
  ['ϖ', 'pi'],
  ['ϱ', 'rho'],
  ['ς', 'sigma'],
  ['∆', 'Delta'],
  ['ℓ', 'ell'],
])

/** The name of a Greek letter (`Sigma` for `Σ`), or null. */
export function greekName(character: string): string | null {
  const code = character.charCodeAt(0)
  if (code >= 0x3b1 && code <= 0x3c9) return GREEK_SMALL[code - 0x3b1] ?? null
  if (code >= 0x391 && code <= 0x3a9 && code !== 0x3a2) {
    const small = GREEK_SMALL[code - 0x391]
    return small === undefined ? null : small.charAt(0).toUpperCase() + small.slice(1)
  }
  return GREEK_VARIANTS.get(character) ?? null
}

/** Accents a letter may carry, by combining mark. */
export const COMBINING_ACCENTS: ReadonlyMap<string, string> = new Map([
  ['\u0302', 'hat'],
  ['\u0304', 'bar'],
  ['\u0305', 'bar'],
  ['\u0303', 'tilde'],
  ['\u0307', 'dot'],
  ['\u0308', 'ddot'],
  ['\u030c', 'check'],
])

/** Signs written by one Unicode character. `×` stays apart from `*`, for shapes. */
export const UNICODE_SIGNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '−': '-',
    '‐': '-',
    '‑': '-',
    '‒': '-',
    '–': '-',
    '—': '-',
    '―': '-',
    '﹣': '-',
    '·': '*',
    '⋅': '*',
    '•': '*',
    '∙': '*',
    '∗': '*',
    '×': '×',
    '✕': '×',
    '⨯': '×',
    '⊙': '.*',
    '∘': '.*',
    '○': '.*',
    '⊘': './',
    '÷': '/',
    '∕': '/',
    '⁄': '/',
    '≠': '!=',
    '≤': '<=',
    '⩽': '<=',
    '≦': '<=',
    '≥': '>=',
    '⩾': '>=',
    '≧': '>=',
    '∈': '∈',
    '∂': '∂',
    '∇': '∇',
    '∑': 'sum',
    '∏': 'product',
    '√': '√',
    '′': "'",
    '’': "'",
    ʹ: "'",
    '‖': '‖',
    '∥': '‖',
    '⊤': '⊤',
    '∞': '∞',
    '、': ',',
    '。': '.',
    '【': '[',
    '】': ']',
    '〔': '(',
    '〕': ')',
    '≔': '=',
    '∣': '|',
    '≈': '≈',
    '⇒': '⇒',
    '→': '→',
    '⇔': '⇔',
    '∧': 'and',
    '…': '...',
    '⋯': '...',
    '“': '"',
    '”': '"',
  }),
)

/** Raised and lowered characters, by what they raise or lower. */
export const SUPERSCRIPTS: ReadonlyMap<string, string> = pairs(
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱᵀ',
  '0123456789+-()niT',
)
export const SUBSCRIPTS: ReadonlyMap<string, string> = pairs(
  '₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ',
  '0123456789+-()aehijklmnoprstuvx',
)

function pairs(from: string, to: string): Map<string, string> {
  return new Map([...from].map((character, position) => [character, to.charAt(position)]))
}

/** A full-width character's ordinary twin; any other character unchanged. */
export function halfWidth(character: string): string {
  const code = character.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  return code === 0x3000 ? ' ' : character
}
