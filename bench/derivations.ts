import { derivationOf } from '@/lib/grading/checkSolution'
import { spread } from '@/lib/grading/machineCases/seedsOf'
import { spoilingsOf } from '@/lib/grading/machineCases/spoilChains'
import type { PreparedPart } from '@/lib/grading/preparePart'
import { readDerivation } from '@/lib/grading/readDerivation'

/** How many expressions a derivation of about seven lines has. */
const LEAST = 6
const MOST = 8

/** Spoiled derivations taken of each, from its first lines to its last. */
const SPOILED = 6

/** A part's worked solution of about seven lines, and the same with one line spoiled, in LaTeX; none where it is shorter or longer. */
export function derivationsOf(prepared: PreparedPart): readonly string[] {
  const { question, part } = prepared
  const solution = question.prose.en?.parts[part.id]?.solution ?? null
  if (prepared.kind !== 'formula' || solution === null) return []
  const text = derivationOf(solution)
  const derivation = readDerivation(prepared, text, 'latex')
  if (derivation.kind === 'unreadable') return []
  const lines = derivation.chains.reduce((sum, { expressions }) => sum + expressions.length, 0)
  if (lines < LEAST || lines > MOST) return []
  const spoiled = spread([...spoilingsOf(prepared, text, 1)], SPOILED)
  return [text, ...spoiled.map((one) => one.text)]
}
