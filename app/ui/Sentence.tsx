import { Formula } from './Formula'

/** A sentence with LaTeX between dollar signs: words as text, the rest as formulas. */
export function Sentence({ text }: { text: string }) {
  return text.split(/(\$[^$]+\$)/).map((piece, place) => {
    const isFormula = piece.length > 2 && piece.startsWith('$') && piece.endsWith('$')
    const key = `${place}:${piece}`
    return isFormula ? <Formula key={key} latex={piece.slice(1, -1)} /> : piece
  })
}
