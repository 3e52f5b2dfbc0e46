import type { Answer } from '../answer'

/** What the made-up students write in a part: answers they believe in, and slips of the pen that cannot be read. */
export interface AnswerPool {
  readonly partId: string
  /** A student of skill p knows it with probability p to this power. */
  readonly difficulty: number
  readonly right: readonly Answer[]
  readonly wrong: readonly Answer[]
  readonly unreadable: readonly Answer[]
}

function latex(text: string): Answer {
  return { text, fields: null, format: 'latex' }
}

function plain(text: string): Answer {
  return { text, fields: null, format: 'plain' }
}

function fields(format: Answer['format'], same: string, other: string): Answer {
  return { text: '', fields: { 'i = k': same, 'i != k': other }, format }
}

/** The pools, in the order of the sheet's parts. */
export const pools: readonly AnswerPool[] = [
  {
    partId: 'w2',
    difficulty: 1.1,
    right: [
      plain('K x D_a'),
      plain('(K, D_a)'),
      plain('K×D_a'),
      latex('K \\times D_a'),
      latex('\\mathbb{R}^{K\\times D_a}'),
    ],
    wrong: [plain('D_a x K'), latex('D_a\\times K'), plain('(K, D_x)'), plain('(D_a, D_x)')],
    unreadable: [plain('K x'), plain('n x D_a')],
  },
  {
    partId: 'b2',
    difficulty: 1.1,
    right: [
      plain('K x 1'),
      plain('K'),
      plain('(K, 1)'),
      latex('K\\times 1'),
      latex('\\mathbb{R}^{K}'),
    ],
    wrong: [plain('1 x K'), plain('D_a x 1'), latex('1\\times K')],
    unreadable: [plain('(K, 1')],
  },
  {
    partId: 'batch',
    difficulty: 1.2,
    right: [
      plain('K x m'),
      plain('(K, m)'),
      latex('K\\times m'),
      latex('\\mathbb{R}^{K\\times m}'),
    ],
    wrong: [plain('m x K'), plain('K x 1'), plain('D_x x m'), latex('m\\times K')],
    unreadable: [plain('K x N')],
  },
  {
    partId: 'diagonal',
    difficulty: 1.8,
    right: [
      latex('\\hat{y}_k(1-\\hat{y}_k)'),
      latex('(1-\\hat{y}_k)\\hat{y}_k'),
      latex('\\hat{y}_k-\\hat{y}_k^2'),
      plain('yhat_k (1 - yhat_k)'),
      plain('yhat_k - yhat_k^2'),
      latex('\\hat{y}_k\\sum_{j\\neq k}\\hat{y}_j'),
    ],
    wrong: [
      latex('\\hat{y}_k(\\hat{y}_k-1)'),
      latex('\\hat{y}_k(1+\\hat{y}_k)'),
      latex('\\hat{y}_k'),
      latex('1-\\hat{y}_k'),
      latex('\\frac{e^{z_k}}{Z}\\left(1-\\frac{e^{z_k}}{Z}\\right)'),
      plain('y_k (1 - y_k)'),
      plain('-yhat_k^2'),
      plain('2 yhat_k (1 - yhat_k)'),
    ],
    unreadable: [
      latex('\\hat{y}_k(1-\\hat{y}_i)'),
      plain('yhat_k (1 - yhat_k'),
      plain('p_k (1 - p_k)'),
    ],
  },
  {
    partId: 'off-diagonal',
    difficulty: 2,
    right: [
      latex('-\\hat{y}_i\\hat{y}_k'),
      latex('-\\hat{y}_k\\hat{y}_i'),
      plain('-yhat_i yhat_k'),
      plain('-yhat[i] * yhat[k]'),
      latex('\\hat{y}_k(\\delta_{ik}-\\hat{y}_i)'),
    ],
    wrong: [
      latex('\\hat{y}_i\\hat{y}_k'),
      latex('\\hat{y}_k(1-\\hat{y}_i)'),
      latex('-\\hat{y}_k^2'),
      latex('-\\frac{e^{z_i+z_k}}{Z^2}'),
      plain('-yhat_i'),
      plain('0'),
    ],
    unreadable: [plain('-yhat_i yhat_'), latex('-\\hat{y}_j\\hat{y}_k')],
  },
  {
    partId: 'loss',
    difficulty: 2.5,
    right: [
      fields('latex', '\\hat{y}_i-1', '\\hat{y}_i'),
      fields('plain', 'yhat_i - 1', 'yhat_i'),
      latex('\\hat{y}_i-y_i'),
      latex('\\hat{y}_i-\\delta_{ik}'),
      plain('yhat_i - y_i'),
    ],
    wrong: [
      latex('y_i-\\hat{y}_i'),
      latex('\\hat{y}_i'),
      fields('latex', '\\hat{y}_i', '\\hat{y}_i-1'),
      fields('plain', '1 - yhat_i', '-yhat_i'),
      fields('latex', '\\hat{y}_i-1', '\\hat{y}_k'),
      latex('-\\frac{y_i}{\\hat{y}_i}'),
      plain('(yhat_i - y_i) yhat_i (1 - yhat_i)'),
    ],
    unreadable: [latex('\\hat{y}_i-t_i'), plain('yhat_i - (y_i')],
  },
]
