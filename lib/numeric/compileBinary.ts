import type { Binary } from '@/lib/expr/tree'
import { elementwise, type JetRule } from './elementwise'
import type { Environment, Evaluate } from './environment'
import { addJets, divideJets, multiplyJets } from './jet'
import { matrixPower, multiplyMatrices } from './matrixProduct'
import { raiseJet } from './power'
import { makeSlab, resize, type Slab } from './slab'

const subtractJets: JetRule = (into, o, a, i, b, j) => addJets(into, o, a, i, b, j, -1)

/** An operator between two values; `*`, `/` and `^` are the array operations where both sides are arrays. */
export function compileBinary(tree: Binary, environment: Environment): Evaluate {
  const { order } = environment
  const left = environment.compile(tree.left, environment)
  const right = environment.compile(tree.right, environment)
  switch (tree.operator) {
    case '+':
      return elementwise(addJets, left, right, order)
    case '-':
      return elementwise(subtractJets, left, right, order)
    case '.*':
      return elementwise(multiplyJets, left, right, order)
    case '/':
    case './':
      return elementwise(divideJets, left, right, order)
    case '.^':
      return elementwise(raiseJet(order), left, right, order)
    case '*':
      return product(left, right, order)
    case '^':
      return power(left, right, order)
  }
}

function product(left: Evaluate, right: Evaluate, order: number): Evaluate {
  const into = makeSlab(order)
  const term = makeSlab(order)
  return (frame) => {
    const a = left(frame)
    const b = right(frame)
    if (a.rows * a.columns === 1 || b.rows * b.columns === 1) scale(into, a, b)
    else multiplyMatrices(into, a, b, term)
    return into
  }
}

function scale(into: Slab, a: Slab, b: Slab): void {
  const { order } = into
  const lone = a.rows * a.columns === 1
  const array = lone ? b : a
  resize(into, array.rows, array.columns)
  for (let k = 0; k < array.rows * array.columns; k += 1) {
    multiplyJets(into, k << order, a, lone ? 0 : k << order, b, lone ? k << order : 0)
  }
}

function power(left: Evaluate, right: Evaluate, order: number): Evaluate {
  const raise = raiseJet(order)
  const raiseMatrix = matrixPower(order)
  const into = makeSlab(order)
  return (frame) => {
    const a = left(frame)
    const b = right(frame)
    if (a.rows * a.columns > 1) return raiseMatrix(a, b)
    resize(into, 1, 1)
    raise(into, 0, a, 0, b, 0)
    return into
  }
}
