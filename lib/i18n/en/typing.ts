/** Words of "How to type it": what each line of the language's table means. */
export const typing = {
  title: 'How to type it',
  lead: 'Formula field and text mean the same. In the formula field, type the words of the right column and they turn into symbols; paste from LaTeX works too.',
  samples: 'Six answers, and the keys that write them',
  meaning: 'To write',
  asText: 'as text',
  inField: 'in the formula field',
  rows: {
    entry: 'an entry of a vector or matrix',
    layer: 'a layer: the question says which names it has',
    product: 'sum, difference, product, quotient',
    power: 'power',
    elementwise: 'element by element',
    transpose: 'transpose, inverse',
    functions: 'functions',
    sum: 'a sum over an index',
    sumExcept: 'a sum that leaves one out',
    cases: 'a case distinction',
    delta: 'Kronecker delta, indicator',
    shape: 'a shape',
  },
  keys: 'In the formula field “/” makes a fraction, “_” an index, “^” a power; an operator, a closing bracket, a space or an arrow key leaves it. Put a longer index or power in brackets: e^(a+b).',
}
