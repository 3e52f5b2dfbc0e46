import { Scroller } from './Scroller'
import { typeset } from './typeset'

/** A formula set by KaTeX; its source in a typewriter face where KaTeX cannot set it. */
export function Formula({ latex, display = false }: { latex: string; display?: boolean }) {
  const set = typeset(latex, display)
  if (set === null) return <code className="formula-raw">{latex}</code>
  if (!display) return <span>{set}</span>
  return (
    <Scroller as="span" className="formula-display">
      {set}
    </Scroller>
  )
}
