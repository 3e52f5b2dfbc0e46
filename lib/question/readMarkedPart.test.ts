import { describe, expect, it } from 'vitest'
import { inVariant, loadQuestionObject } from './loadQuestion'
import { QuestionFault } from './questionFault'

const say = { 'zh-CN': '写出因子 {{a}}', en: 'Names the factor {{a}}' }
const rubric = [{ id: 'factor', points: 2, say }]

function load(part: Readonly<Record<string, unknown>>) {
  return loadQuestionObject({ vary: { a: [2, 3] }, given: { x: 'real' }, parts: [part] })
}

function faultOf(part: Readonly<Record<string, unknown>>): string {
  try {
    load(part)
  } catch (thrown) {
    if (thrown instanceof QuestionFault) return thrown.faults.map(({ reason }) => reason).join('\n')
    throw thrown
  }
  return ''
}

describe('a part that a person marks', () => {
  it('asks for text of a bounded length', () => {
    const [part] = load({ id: 'why', text: { rubric } }).parts
    expect(part?.target).toMatchObject({ kind: 'text', longest: 5000 })
    expect(part).toMatchObject({ source: 'factor', work: 'none', cases: [] })
  })

  it.each([
    [undefined, [1, 1]],
    [3, [3, 3]],
    ['1..5', [1, 5]],
    ['2 .. 4', [2, 4]],
  ])('asks for files: %s', (files, range) => {
    const [part] = load({ id: 'photo', upload: { rubric, ...(files && { files }) } }).parts
    expect(part?.target).toMatchObject({ kind: 'upload', files: range })
  })

  it('says each student’s own numbers in its rubric', () => {
    const question = inVariant(load({ id: 'why', text: { rubric } }), { a: 3 })
    const [part] = question.parts
    expect(part?.target).toMatchObject({
      rubric: [{ say: { 'zh-CN': '写出因子 3', en: 'Names the factor 3' } }],
    })
  })

  it.each([
    [{ text: {} }, '`rubric` is missing'],
    [{ text: { rubric: [] } }, '`rubric` must list at least one line'],
    [{ text: { rubric, 'max-length': 20_000 } }, '`max-length` must be at most 10000'],
    [{ text: { rubric: [...rubric, ...rubric] } }, "the rubric's line `factor` is given twice"],
    [{ text: { rubric: [{ id: 'a', points: 0, say }] } }, '`points` must be more than 0'],
    [
      { text: { rubric: [{ id: 'a', points: 1, say: { 'zh-CN': '', en: 'x' } }] } },
      'a line of a rubric must say something',
    ],
    [{ upload: { rubric, files: 0 } }, '`0` is no number of files'],
    [{ upload: { rubric, files: '3..2' } }, '`3..2` is no number of files'],
    [{ upload: { rubric, files: '1..50' } }, '`1..50` is no number of files'],
    [{ text: { rubric }, upload: { rubric } }, 'a part asks one thing: `text` or `upload`'],
    [{ text: { rubric }, using: ['x'] }, '`using` does not go with `text`'],
    [{ upload: { rubric }, tolerance: '1%' }, '`tolerance` does not go with `upload`'],
  ])('%j is refused', (part, reason) => {
    expect(faultOf({ id: 'why', ...part })).toContain(reason)
  })
})
