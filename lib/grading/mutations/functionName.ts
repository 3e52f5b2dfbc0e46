import { argumentCounts } from '@/lib/expr/functionNames'
import type { Call, FunctionName, Reducer } from '@/lib/expr/tree'
import type { Vary } from '@/lib/model/variations'

/** Functions that are taken for each other. */
const LIKES: readonly (readonly FunctionName[])[] = [
  ['exp', 'log'],
  ['sin', 'cos'],
  ['tan', 'cot'],
  ['sec', 'csc'],
  ['arcsin', 'arccos'],
  ['sinh', 'cosh'],
  ['tanh', 'sigmoid'],
  ['softplus', 'relu'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['abs', 'sign'],
  ['trace', 'det'],
  ['sum', 'mean'],
  ['softmax', 'sigmoid'],
]

const REDUCERS: Readonly<Record<Reducer, Reducer>> = {
  sum: 'product',
  product: 'sum',
  max: 'min',
  min: 'max',
}

/** Its like in the place of a function, a sum in that of a product, a maximum in that of a minimum. */
export const functionName: Vary = function* ({ node }) {
  if (node.kind === 'reduction') yield { ...node, reducer: REDUCERS[node.reducer] }
  if (node.kind !== 'call') return
  for (const likes of LIKES) {
    if (!likes.includes(node.function)) continue
    for (const other of likes) {
      if (other !== node.function && takes(other, node)) yield { ...node, function: other }
    }
  }
}

function takes(name: FunctionName, { arguments: given }: Call): boolean {
  const [least, most] = argumentCounts(name)
  return least <= given.length && given.length <= most
}
