import type { ShownStep } from '@/lib/grading/verdict'

/** What something is equal to, in LaTeX: a number, or an array written out; `undefinedWord` stands where there is no value. */
export function shownEquation({ latex, values }: ShownStep, undefinedWord: string): string {
  const shown = values.map((row) => row.map((value) => value ?? `\\text{${undefinedWord}}`))
  const isScalar = shown.length === 1 && shown[0]?.length === 1
  const rows = shown.map((row) => row.join(' & ')).join(' \\\\ ')
  return isScalar ? `${latex} = ${rows}` : `${latex} = \\begin{bmatrix} ${rows} \\end{bmatrix}`
}
