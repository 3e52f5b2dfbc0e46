import type { RuleName } from '@/lib/grading/rules/ruleName'

/** What was done where a rule was misapplied: it goes on behind “what one gets” or “what one gets from expression 2”. */
export const rulesEn: Readonly<Record<RuleName, string>> = {
  'quotient-sign': String.raw`with the sign in the quotient rule reversed (the rule is $\frac{u'v - u v'}{v^2}$)`,
  'quotient-square': String.raw`with the quotient rule's denominator not squared (the rule is $\frac{u'v - u v'}{v^2}$)`,
  'quotient-parts': String.raw`with the numerator and the denominator each differentiated by itself, by the false rule $\left(\frac{u}{v}\right)' = \frac{u'}{v'}$`,
  'quotient-term': String.raw`with one of the two terms of the quotient rule left out (the rule is $\frac{u'v - u v'}{v^2}$)`,
  'product-term':
    "with one of the two terms of the product rule left out (the rule is $u'v + u v'$)",
  'product-parts':
    "with each of the two factors differentiated by itself, by the false rule $(u v)' = u' v'$",
  'product-sign': "with a minus instead of a plus in the product rule (the rule is $u'v + u v'$)",
  'chain-inner': String.raw`with the chain rule stopped early: the derivative of the inner function is missing (the rule is $f'(u)\, u'$)`,
  'chain-outer': String.raw`with the outer function not differentiated (the rule is $f'(u)\, u'$)`,
  'log-derivative': String.raw`with a wrong derivative of the logarithm (the rule is $(\log u)' = \frac{u'}{u}$)`,
  'exp-derivative':
    "with a wrong derivative of the exponential function (the rule is $(e^u)' = e^u u'$)",
  'power-derivative': "with a wrong derivative of the power (the rule is $(u^n)' = n u^{n-1} u'$)",
  'sum-term':
    "with only one term of a sum differentiated and the other left out (the rule is $u' + v'$)",
  'sum-kept': 'with a constant term kept as it is (the derivative of a constant is $0$)',
  'sum-one':
    'with only one term of the sum differentiated, the one that has the variable’s index (the others may depend on the variable, too)',
  'softmax-alone': 'if each entry of a softmax is taken to depend on its own input alone',
  'index-clash':
    'with one index used for two things: a sum needs an index of its own, different from those around it',
  'log-of-product': String.raw`by the false rule $\log(a b) = \log a \cdot \log b$`,
  'log-of-quotient': String.raw`by the false rule $\log\frac{a}{b} = \frac{\log a}{\log b}$`,
  'log-of-sum': String.raw`by the false rule $\log(a + b) = \log a + \log b$`,
  'log-of-power': String.raw`by the false rule $\log(a^n) = (\log a)^n$`,
  'exp-of-sum': 'by the false rule $e^{a + b} = e^a + e^b$',
  'exp-of-product': 'by the false rule $e^{a b} = e^a e^b$',
  'power-of-sum': 'by the false rule $(a + b)^n = a^n + b^n$',
  'power-of-product':
    'with exponents added where they are multiplied, or the other way round ($a^m a^n = a^{m + n}$, $(a^m)^n = a^{m n}$)',
  'root-of-sum': String.raw`by the false rule $\sqrt{a + b} = \sqrt{a} + \sqrt{b}$`,
  'reciprocal-of-sum': String.raw`by the false rule $\frac{c}{a + b} = \frac{c}{a} + \frac{c}{b}$`,
  'fraction-of-sum': String.raw`with only one term of the numerator divided, by the false rule $\frac{a + b}{c} = \frac{a}{c} + b$`,
  'fractions-added': String.raw`by the false rule $\frac{a}{c} + \frac{b}{d} = \frac{a + b}{c + d}$`,
  'minus-bracket':
    'with the minus before a bracket applied to its first term alone (the rule is $-(a + b) = -a - b$)',
  'factor-bracket':
    'with the factor before a bracket applied to one term alone (the rule is $k (a + b) = k a + k b$)',
  'sum-of-product': String.raw`by the false rule $\sum_j a_j b_j = \sum_j a_j \cdot \sum_j b_j$`,
  'sum-of-quotient': String.raw`by the false rule $\sum_j \frac{a_j}{b_j} = \frac{\sum_j a_j}{\sum_j b_j}$`,
  'sum-of-constant': String.raw`if a sum of equal terms is taken for one of them (the rule is $\sum_{j=1}^{n} c = n c$)`,
  'delta-dropped': 'with a Kronecker delta or indicator dropped, as if it were always $1$',
  'condition-dropped': 'with the condition of a sum dropped',
  'transpose-dropped': 'with a transpose dropped',
  'transpose-order': String.raw`with the factors of a product transposed but not put in the opposite order (the rule is $(A B)^\top = B^\top A^\top$)`,
  'inverse-order':
    'with the factors of a product inverted but not put in the opposite order (the rule is $(A B)^{-1} = B^{-1} A^{-1}$)',
  'product-order': 'with two factors of a matrix product swapped ($A B$ and $B A$ differ)',
}
