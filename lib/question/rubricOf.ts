import type { Part, RubricLine } from './question'

/** The rubric of a part that a person marks; null of any other. */
export function rubricOf(part: Pick<Part, 'target'> | undefined): readonly RubricLine[] | null {
  const target = part?.target
  return target?.kind === 'text' || target?.kind === 'upload' ? target.rubric : null
}
