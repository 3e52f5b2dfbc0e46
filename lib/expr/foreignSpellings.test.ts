import { describe, expect, test } from 'vitest'
import { latex, plain } from './claims.fixture'

describe('what other programs and papers put around or into a formula', () => {
  test.each([
    [String.raw`\boxed{\hat{y}_k(1-\hat{y}_k)}`, 'yhat[k] * (1 - yhat[k])'],
    [String.raw`\therefore \hat{y}_k`, 'yhat[k]'],
    [String.raw`\Rightarrow \hat{y}_k`, 'yhat[k]'],
    [String.raw`\hat{y}_k \tag{2}`, 'yhat[k]'],
    [String.raw`\hat{y}_k \hspace{1mm} y_k`, 'yhat[k] * y[k]'],
    [String.raw`\text{Answer: }\hat{y}_k`, 'yhat[k]'],
    [String.raw`\hat{y}_k^{}-\hat{y}^{}_i`, 'yhat[k] - yhat[i]'],
    [
      String.raw`\begin{cases}1&\text{if $i=k$}\\0&\text{if $i\ne k$}\end{cases}`,
      '{1 if i = k; 0 if i != k}',
    ],
    [
      String.raw`\begin{cases}1&\text{当 $i=k$ 时}\\0&\text{otherwise.}\end{cases}`,
      '{1 if i = k; 0 otherwise}',
    ],
    [String.raw`\begin{cases}1,&i=k\\[4pt]0,&i\ne k\end{cases}`, '{1 if i = k; 0 if i != k}'],
    [String.raw`\begin{cases}1&{i=k}\\0&{i\ne k}\end{cases}`, '{1 if i = k; 0 if i != k}'],
    [
      String.raw`\left\{\begin{aligned}1,&& i=k\\0,&& i\ne k\end{aligned}\right.`,
      '{1 if i = k; 0 if i != k}',
    ],
    [String.raw`\hat{y}_k\sum_{k'\ne k}\hat{y}_{k'}`, "yhat[k] * sum(yhat[k'], k', k' != k)"],
    [String.raw`\sum_{j^{\prime}=1}^{K}y_{j^{\prime}}`, "sum(y[j'], j' = 1:K)"],
    [String.raw`{\hat{y}}_{k}{Z}_{}`, 'expected at «}»'],
    [String.raw`{{\hat{y}}_{k}}\left( 1-{{\hat{y}}_{k}} \right)`, 'yhat[k] * (1 - yhat[k])'],
    [
      String.raw`\begin{cases}1&\text{, if }i=k\\0&\mathit{otherwise}\end{cases}`,
      '{1 if i = k; 0 otherwise}',
    ],
    [
      String.raw`\begin{cases}1&\text{(}i=k\text{)}\\0&if\ i\ne k\end{cases}`,
      '{1 if i = k; 0 if i != k}',
    ],
    [String.raw`\text{若 }i=k\text{: }1\text{；若 }i\ne k\text{: }0`, '{1 if i = k; 0 if i != k}'],
    [
      String.raw`\left\{\begin{array}{@{}l@{\quad}l}1&i=k\\0&i\ne k\end{array}\right.`,
      '{1 if i = k; 0 if i != k}',
    ],
    [String.raw`\prod_{j\in\{i,k\}}y_j`, 'expected at «k»'],
    [String.raw`\hat{y}_k,\quad k=1,\dots,K`, 'yhat[k]'],
    [String.raw`\hat{y}_k \quad \forall k`, 'yhat[k]'],
    [String.raw`\hat{y}_k\text{ for all }k`, 'yhat[k]'],
    [String.raw`\hat{y}_k,\quad k=2,\dots,K`, 'expected at «\\dots»'],
    ['I_{ki}-y_i', '1[k = i] - y[i]'],
  ])('LaTeX: %s', (text, read) => {
    expect(latex(text)).toBe(read)
  })

  test.each([
    ['𝑦̂_k(1 − 𝑦̂ₖ)', 'yhat[k] * (1 - yhat[k])'],
    ['yhat_k*(1.-yhat_k)', 'yhat[k] * (1 - yhat[k])'],
    ['ŷk(1−ŷk)', 'yhat[k] * (1 - yhat[k])'],
    ['ŷi − yi', 'yhat[i] - y[i]'],
    ['Wij', plain('W_ij')],
    ['ŷ k', 'yhat * k'],
    ['负的 ŷ_k', 'expected at «负的»'],
    ['ŷ_i − δ_i,k', 'yhat[i] - 1[i = k]'],
    ['ŷᵢ − δik', 'yhat[i] - 1[i = k]'],
    ['I[i,k] - eye(K)[i, k]', '1[i = k] - 1[i = k]'],
    ['ŷ_i − 1（i=k）；ŷ_i（i≠k）', '{yhat[i] - 1 if i = k; yhat[i] if i != k}'],
  ])('plain text: %s', (text, read) => {
    expect(plain(text)).toBe(read)
  })
})
