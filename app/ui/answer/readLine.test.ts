import { describe, expect, it } from 'vitest'
import { SHEET } from '@/lib/expr/sheetVocabulary.fixture'
import { readLine, respellAnswer } from './readLine'

const asks = { kind: 'formula', free: ['i', 'k'], work: true } as const
const against = { vocabulary: SHEET, asks }

describe('a line by itself', () => {
  it('is shown with the sign it goes on with, though the reader drops it', () => {
    const shown = (text: string) => {
      const typed = readLine(text, 'plain', against, 'en')
      return typed.kind === 'read' ? typed.latex : typed.kind
    }
    expect(shown('y_k')).toBe('y_{k}')
    expect(shown(' = y_k')).toBe('{}= y_{k}')
    expect(shown('y_k (')).toBe('unreadable')
    expect(shown('  ')).toBe('empty')
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
})
