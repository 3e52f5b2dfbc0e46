import { describe, expect, it } from 'vitest'
import { type Graded, gradedIn } from '../gradedIn.fixture'
import { AREAS, type LabelledAnswer, labelledAnswers } from './labelledAnswers.fixture'

/** Milliseconds for an area of some hundred answers, on a machine that is busy with other tests. */
const PATIENCE = 60_000

/**
 * Grades answers in turn, each question loaded once and its parts kept; a line for each verdict that is not the label. Where a label
 * names no note, any reason will do, and none is sought.
 */
async function disagreements(labelled: readonly LabelledAnswer[]): Promise<string[]> {
  const loaded = new Map<unknown, Graded>()
  const found: string[] = []
  for (const { question, part, format, answer, expect: label, note } of labelled) {
    const graded = loaded.get(question) ?? (await gradedIn(question))
    loaded.set(question, graded)
    const verdict = graded(part, answer, format, note !== null)
    if (verdict.outcome === label && (note === null || verdict.note === note)) continue
    const came = [verdict.outcome, verdict.note, verdict.error?.code].filter(Boolean).join(', ')
    const wanted = note === null ? label : `${label}, ${note}`
    found.push(`${part} (${format}): ${JSON.stringify(answer)} is ${wanted}; came ${came}`)
  }
  return found
}

describe('answers labelled by mathematics', () => {
  it.each(AREAS)('get the verdict they deserve: %s', { timeout: PATIENCE }, async (area) => {
    expect(await disagreements(labelledAnswers(area))).toEqual([])
  })

  it.each(AREAS)('are right and wrong ones, in both spellings: %s', (area) => {
    const kinds = new Set(labelledAnswers(area).map((each) => `${each.format} ${each.expect}`))
    expect([...kinds]).toEqual(expect.arrayContaining(['plain correct', 'latex correct']))
    expect([...kinds]).toEqual(expect.arrayContaining(['plain incorrect']))
  })
})
