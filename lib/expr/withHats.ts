/** A hat of its own (U+02C6) before a letter, or behind one that neither a letter nor a number follows: `xˆ2` could be a power. */
const HAT = /(?<!\p{L})ˆ(\p{L})|(\p{L})ˆ(?=[_)\]},*/=]|\s+[-−+*/·=()]|\s*$)/gmu

/** A text, as long as before, with the hats that pages give beside their letters (`ˆy_k`, `yˆ_k`) on them. */
export function withHats(text: string): string {
  return text.replace(HAT, '$1$2\u0302')
}
