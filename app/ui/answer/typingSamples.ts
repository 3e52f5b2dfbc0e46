/** An answer as it is printed, and the keys that write it in each field. */
export interface TypingSample {
  readonly latex: string
  readonly plain: string
  readonly typed: string
}

/** Answers of every kind a beginner meets, right for no part: entries, a function, a sum, a delta, matrices, a shape. */
export const TYPING_SAMPLES: readonly TypingSample[] = [
  {
    latex: String.raw`\hat{y}_k^2+y_k`,
    plain: 'yhat_k^2 + y_k',
    typed: 'yhat_k^2 +y_k',
  },
  { latex: String.raw`-\log(\hat{y}_k)`, plain: '-log(yhat_k)', typed: '-log(yhat_k)' },
  {
    latex: String.raw`\frac{\exp(z_k)}{\sum_{j=1}^{K}\exp(z_j)}`,
    plain: 'exp(z_k) / sum(exp(z_j), j = 1:K)',
    typed: 'exp(z_k)/sum_(j=1)^K exp(z_j)',
  },
  {
    latex: String.raw`\delta_{ik}\log(\hat{y}_k)`,
    plain: 'delta(i,k) log(yhat_k)',
    typed: 'delta_ik log(yhat_k)',
  },
  {
    latex: String.raw`W^{[2]\top}(\hat{y}+y)`,
    plain: "W2' (yhat + y)",
    typed: 'W2^T(yhat+y)',
  },
  { latex: String.raw`D_a\times m`, plain: 'D_a x m', typed: 'D_a x m' },
]
