import type { Format } from '@/lib/expr/vocabulary'
import { derivationOf } from '@/lib/grading/checkSolution'
import { spread } from '@/lib/grading/machineCases/seedsOf'
import { spoilingsOf } from '@/lib/grading/machineCases/spoilChains'
import type { PreparedPart } from '@/lib/grading/preparePart'
import { readDerivation } from '@/lib/grading/readDerivation'
import type { AuthorCase } from '@/lib/question/question'

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
  const lines = linesOf(prepared, text, 'latex')
  if (lines < LEAST || lines > MOST) return []
  const spoiled = spread([...spoilingsOf(prepared, text, 1)], SPOILED)
  return [text, ...spoiled.map((one) => one.text)]
}

/** How many expressions an answer has; 0 where it cannot be read as one. */
export function linesOf(
  prepared: PreparedPart,
  answer: AuthorCase['answer'],
  format: Format,
): number {
  if (prepared.kind !== 'formula' || typeof answer !== 'string') return 0
  const derivation = readDerivation(prepared, answer, format)
  if (derivation.kind === 'unreadable') return 0
  return derivation.chains.reduce((sum, { expressions }) => sum + expressions.length, 0)
}
