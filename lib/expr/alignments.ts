/** Whether an environment only lays out lines. */
export function isAlignment(environment: string): boolean {
  return /^(align|split|gather|equation|eqnarray|multline)/.test(environment)
}
