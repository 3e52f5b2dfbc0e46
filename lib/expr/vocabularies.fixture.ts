import type { DeclaredSymbol, SymbolRole, Vocabulary } from './vocabulary'

/** A vocabulary in short: a symbol a word, as `name`, `name=tex` or `name=tex=alias`. */
function vocabulary(words: Readonly<Record<SymbolRole, string>>): Vocabulary {
  const symbols = (['size', 'quantity', 'index'] as const).flatMap((role) =>
    words[role].split(' ').map((word): DeclaredSymbol => {
      const [name = '', tex = name, ...aliases] = word.split('=')
      return { name, role, tex, aliases }
    }),
  )
  return { symbols }
}

/** Ridge regression, whose Greek letters have names of their own. */
export const REGRESSION = vocabulary({
  size: 'n p',
  quantity: String.raw`X y w b x eps=\varepsilon lam=\lambda mu=\mu sigma=\sigma yhat=\hat{y} ybar=\bar{y} J loss=\mathcal{L} t`,
  index: 'i j k',
})

/** Scaled dot-product attention, with a size `d_k` beside an index `k`. */
export const ATTENTION = vocabulary({
  size: String.raw`n m d_k d_v h d_model=d_{\text{model}}`,
  quantity: String.raw`Q K V S A O W_Q W_K alpha=\alpha q`,
  index: 'i j k l',
})

/** Normalising a batch. */
export const STATISTICS = vocabulary({
  size: 'm',
  quantity: String.raw`x xbar=\bar{x} s mu=\mu_B var=s_B gamma=\gamma beta=\beta xhat=\hat{x} y eps=\epsilon`,
  index: 'i j',
})

/** A convolution's sizes. */
export const CONVOLUTION = vocabulary({
  size: 'N C_in=C_{in} C_out=C_{out} H W F P S H_out=H_{out}',
  quantity: 'x w b y',
  index: 'c i j u v',
})

/** A question that takes the names with a meaning of their own for itself. */
export const TAKEN = vocabulary({
  size: 'T n',
  quantity: String.raw`e d I A x sigma=\sigma delta=\delta pi=\pi p R`,
  index: 'i t k',
})
