import type { Dictionary } from '@/lib/i18n/dictionary'

/** A line of the language's table: what it means, how it is written as text, what is typed in the formula field. */
export interface TypingRow {
  readonly meaning: keyof Dictionary['typing']['rows']
  readonly plain: readonly string[]
  readonly typed: readonly string[]
}

/** The lines of the answer language that a student needs, in both spellings. */
export const TYPING_ROWS: readonly TypingRow[] = [
  { meaning: 'entry', plain: ['yhat_k', 'yhat[k]', 'A[i,j]'], typed: ['yhat_k', 'A_ij'] },
  { meaning: 'layer', plain: ['z2_k', 'W2'], typed: ['z2_k', 'W2'] },
  {
    meaning: 'product',
    plain: ['a + b', 'a - b', 'a b', 'a/b'],
    typed: ['a+b', 'a-b', 'ab', 'a/b'],
  },
  { meaning: 'power', plain: ['a^2', 'e^x'], typed: ['a^2', 'e^x'] },
  { meaning: 'elementwise', plain: ['a .* b', 'a ./ b'], typed: ['a.*b', 'a./b'] },
  { meaning: 'transpose', plain: ["A'", 'inv(A)'], typed: ['A^T', 'A^-1'] },
  {
    meaning: 'functions',
    plain: ['exp(x)', 'log(x)', 'softmax(z)'],
    typed: ['exp(x)', 'log(x)', 'softmax(z)'],
  },
  { meaning: 'sum', plain: ['sum(exp(z[j]), j = 1:K)'], typed: ['sum_j=1^K exp(z_j)'] },
  { meaning: 'sumExcept', plain: ['sum(exp(z[j]), j != k)'], typed: ['sum_j!=k exp(z_j)'] },
  { meaning: 'cases', plain: ['i == k ? a : b'], typed: ['{ …'] },
  { meaning: 'delta', plain: ['delta(i,k)', '1[i=k]'], typed: ['delta_ik'] },
  { meaning: 'shape', plain: ['K x D', '(K, D)'], typed: ['K x D'] },
]
