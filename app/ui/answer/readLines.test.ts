import { describe, expect, it } from 'vitest'
import { SHEET } from '@/lib/expr/sheetVocabulary.fixture'
import { lineReader } from './readLines'

const asks = { kind: 'formula', free: ['i', 'k'], work: true } as const
const newReader = () => lineReader('plain', { vocabulary: SHEET, asks }, 'en')
const kindsOf = (...lines: readonly string[]) => newReader()(lines).map(({ typed }) => typed.kind)

describe('the readings of lines', () => {
  it('are kept by those that can be read beside one that cannot', () => {
    expect(kindsOf('let p = y_k', 'yhat_k = p (1 - q', '', '=', '= p', 'so we get')).toEqual([
      'read',
      'unreadable',
      'empty',
      'unreadable',
      'read',
      'words',
    ])
  })

  it('are found anew for what changed alone', () => {
    const read = newReader()
    const before = read(['let p = y_k', '= y_k', '= p', '= Z'])
    const after = read(['let p = y_k', '= y_k + 1', '= p', '= Z'])
    expect(after.map((line, at) => line === before[at])).toEqual([true, false, true, true])
  })

  it('leave out the labels before lines', () => {
    const read = newReader()(['(1) y_k = Z', '(2) Z = y_k', '（3）i = k：', 'Step 4:', '(6) Z'])
    const latex = read.map(({ typed }) => (typed.kind === 'read' ? typed.latex : typed.kind))
    expect(latex).toEqual(['y_{k} = Z', 'Z = y_{k}', 'words', 'words', 'unreadable'])
  })

  it('follow the line that introduces their symbols', () => {
    const read = newReader()
    const before = read(['let p = y_k', '= p', '= Z'])
    const after = read(['let q = y_k', '= p', '= Z'])
    expect(after.map(({ typed }) => typed.kind)).toEqual(['read', 'unreadable', 'read'])
    expect(after[2]).toBe(before[2])
    expect(read(['let p = y_k', '= p', '= Z'])[1]?.typed.kind).toBe('read')
  })
})
