const ALIGNMENTS = new Set(
  'aligned align align* alignedat split gathered gather gather* equation equation* eqnarray eqnarray* multline multline*'.split(
    ' ',
  ),
)

/** Whether an environment only lays out lines. */
export function isAlignment(environment: string): boolean {
  return ALIGNMENTS.has(environment)
}
