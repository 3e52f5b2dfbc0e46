import type { Vocabulary } from '@/lib/expr/vocabulary'
import { buildVocabulary } from './buildVocabulary'
import { checkPartIds } from './checkPartIds'
import { QuestionFault, throwFaults } from './questionFault'
import { questionSchema, type WrittenGiven, type WrittenQuestion } from './questionSchema'
import { readGivens } from './readGivens'
import { readStructure } from './readStructure'
import type { Source } from './source'
import { varyFaults } from './vary'

/** A question file as far as all its variants share it: its structure and its names. */
export interface SharedReading {
  readonly source: Source
  readonly written: WrittenQuestion
  readonly givens: ReadonlyMap<string, WrittenGiven>
  readonly vocabulary: Vocabulary
}

/** Reads what all variants share. Throws a {@link QuestionFault} with every fault of the first step that has any: structure, then names. */
export function readWritten(source: Source): SharedReading {
  const structured = readStructure(questionSchema, source, [])
  if (structured.kind === 'faulty') throw new QuestionFault(structured.faults)
  const written = structured.value
  const { givens, faults: formFaults } = readGivens(written.given, source)
  throwFaults([
    ...formFaults,
    ...varyFaults(written.vary, source),
    ...checkPartIds(written, source),
  ])
  const { vocabulary, faults: nameFaults } = buildVocabulary(written, givens, source)
  throwFaults(nameFaults)
  return { source, written, givens, vocabulary }
}
