/** What made-up students write where a person marks: who, and what they say or draw. */
export interface MarkedAnswer {
  readonly studentNumber: string
  /** Hours after the homework opened. */
  readonly hour: number
  /** Prose, or a page of so many lines on paper. */
  readonly answer: { readonly prose: string } | { readonly lines: number }
}

/** Answers to `why` and `derivation`, in the order of time. */
export const markedAnswers: readonly MarkedAnswer[] = [
  {
    studentNumber: '202610201',
    hour: 5,
    answer: {
      prose:
        '分子 $e^{z_k + c} = e^{c} e^{z_k}$，分母的每一项同样多出 $e^{c}$，它与 $j$ 无关，可以提到求和外面，上下约去：\n\n$$\\frac{e^{z_k + c}}{\\sum_j e^{z_j + c}} = \\frac{e^{c} e^{z_k}}{e^{c} \\sum_j e^{z_j}} = p_k$$\n\n计算时取 $c = -\\max_j z_j$，指数都不超过 $0$，不会溢出。',
    },
  },
  { studentNumber: '202610201', hour: 6, answer: { lines: 7 } },
  {
    studentNumber: '202610205',
    hour: 9,
    answer: {
      prose:
        '因为 softmax 只和 $z_k - z_j$ 这样的差有关：$p_k = 1 / \\sum_j e^{z_j - z_k}$，同时加 $c$ 差不变。',
    },
  },
  {
    studentNumber: '202610208',
    hour: 26,
    answer: { prose: '把 $c$ 加到每个 $z$ 上，概率会一起变大，但是除以总和以后又变回来了。' },
  },
  { studentNumber: '202610205', hour: 27, answer: { lines: 5 } },
  {
    studentNumber: '202610215',
    hour: 30,
    answer: {
      prose:
        'Both the numerator and every term below gain the factor $e^{c}$, which cancels. On a computer $e^{800}$ overflows, so subtract the largest $z_j$ first.',
    },
  },
  { studentNumber: '202610218', hour: 44, answer: { lines: 9 } },
]

/** Second looks asked at what a student got in a part of the first homework, one a part. */
export const secondLooks: readonly { readonly partId: string; readonly text: string }[] = [
  { partId: 'w2', text: '我是按课上“列向量”的约定写的行和列，能不能再看一下？' },
  {
    partId: 'diagonal',
    text: 'My result agrees with the one in my notes. Could somebody look at it?',
  },
]
