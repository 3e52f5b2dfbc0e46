import { describe, expect, it } from 'vitest'
import { printPlainWork } from '@/lib/expr/printWork'
import { readWork } from '@/lib/expr/readWork'
import { SHEET } from '@/lib/expr/sheetVocabulary.fixture'
import type { Format } from '@/lib/expr/vocabulary'
import { derivationOf } from '@/lib/grading/checkSolution'
import { loadQuestion } from '@/lib/question/loadQuestion'
import { readQuestionFolder } from '@/lib/question/readQuestionFolder'
import { readLine, respellAnswer } from './readLine'

const asks = { kind: 'formula', free: ['i', 'k'], work: true } as const
const against = { vocabulary: SHEET, asks }

/** The last of the lines as it is shown, or what became of it. */
function shown(...lines: readonly string[]): string {
  const above = lines.slice(0, -1).join('\n')
  const typed = readLine(lines.at(-1) ?? '', above, 'plain', against, 'en')
  return typed.kind === 'read' ? typed.latex : typed.kind
}

describe('a line', () => {
  it('is shown with the sign it goes on with, though the reader drops it', () => {
    expect(shown('y_k')).toBe('y_{k}')
    expect(shown('y_k', ' = y_k')).toBe('{}= y_{k}')
    expect(shown('  ')).toBe('empty')
  })

  it('is told to be unreadable whatever the lines above are', () => {
    for (const broken of ['y_k (', 'y_k (1 - q', '= q', 'q +', '= y_k +', '=', 'y_k =', 'y_k +']) {
      expect(shown(broken), broken).toBe('unreadable')
      expect(shown('y_k', broken), broken).toBe('unreadable')
    }
  })

  it('of words alone, or with a case, is words', () => {
    expect(shown('If i = k:')).toBe('words')
    expect(shown('若 i ≠ k：')).toBe('words')
    expect(shown('y_k', 'by the chain rule:')).toBe('words')
  })

  it('may introduce a symbol and those below use it', () => {
    const introduced = 'let p = e^(z_k)/Z'
    const own = String.raw`p = \frac{e^{z^{[2]}_{k}}}{Z}`
    expect(shown(introduced)).toBe(own)
    expect(shown('p = y_k')).toBe('unreadable')
    expect(shown(introduced, 'yhat_k = p')).toBe(String.raw`\hat{y}_{k} = p`)
    expect(shown(introduced, 'yhat_k = p', '= p')).toBe('{}= p')
  })

  it('is read though another cannot be', () => {
    expect(shown('y_k (', '= y_k')).toBe('{}= y_{k}')
  })
})

describe('in the other spelling', () => {
  it('a derivation keeps its lines, and those that cannot be read their text', () => {
    const plain = 'yhat[k] - yhat[k]^2\nq +\n\n= yhat[k]'
    const latex = respellAnswer(plain, 'plain', 'latex', against)
    expect(latex.split(' \\\\\n')).toEqual([
      String.raw`\hat{y}_{k} - \hat{y}_{k}^{2}`,
      'q +',
      '',
      String.raw`= \hat{y}_{k}`,
    ])
    expect(respellAnswer(latex, 'latex', 'plain', against)).toBe(plain)
  })

  it('what is no derivation stays one text', () => {
    const single = { vocabulary: SHEET, asks: { ...asks, work: false } }
    expect(respellAnswer('yhat_k\n= y_k', 'plain', 'latex', single)).toBe(
      String.raw`\hat{y}_{k} = y_{k}`,
    )
    expect(respellAnswer('yhat_k (', 'plain', 'latex', single)).toBe('yhat_k (')
  })

  it('the worked solutions say the same, words and all, there and back', () => {
    const told: string[][] = []
    for (const folder of ['two-layer-softmax', 'logistic-batch', 'least-squares-entry']) {
      const { vocabulary, prose, parts } = loadQuestion(
        readQuestionFolder(`content/${folder}`),
        folder,
      )
      for (const { parts: written } of Object.values(prose)) {
        for (const { id, indices } of parts) {
          const text = derivationOf(written[id]?.solution ?? '')
          if (text === '') continue
          const own = { vocabulary, asks: { ...asks, free: indices } }
          const said = (answer: string, format: Format) => {
            const reading = readWork(answer, { format, vocabulary, free: indices })
            if (reading.kind === 'unreadable') return `${id}: ${reading.error.code}`
            return printPlainWork(reading.value, vocabulary).replace(/\s+/g, ' ')
          }
          const plain = respellAnswer(text, 'latex', 'plain', own)
          const latex = respellAnswer(plain, 'plain', 'latex', own)
          told.push([said(text, 'latex'), said(plain, 'plain'), said(latex, 'latex')])
        }
      }
    }
    expect(told.length).toBeGreaterThan(10)
    for (const [meant, plain, latex] of told) expect([plain, latex]).toEqual([meant, meant])
  })
})
