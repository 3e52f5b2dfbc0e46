import { call, derivative, numeral, over, power, times, transpose } from '@/lib/expr/build'
import { equalTrees } from '@/lib/expr/equalTrees'
import type { Derivative, Tree } from '@/lib/expr/tree'
import type { Model } from '@/lib/model/model'
import type { PreparedFormula } from '../preparePart'
import { multiplied } from './entrywise'
import { type Nameable, nameables } from './nameable'
import { columnsBeside, quantitiesBeside } from './quantitiesBeside'

/** Of so many quantities the products of two are terms, too. */
const PAIRED = 16

/** So many summands of what is differentiated are looked at. */
const MOST_SUMMANDS = 8

/**
 * What an answer may lack as a term: the quantities of the part, 1, of a matrix the outer products and diagonals of columns; the terms that the sum,
 * product and quotient rules make of the derivative that is asked; and the products of two quantities.
 */
export function termsBeside(prepared: PreparedFormula): readonly Nameable[] {
  const quantities = quantitiesBeside(prepared)
  const plain = nameables([...quantities, numeral(1), ...matricesBeside(prepared)], prepared)
  const ruled = nameables(termsByRule(prepared), prepared)
  const paired = plain.filter(({ tree }) => quantities.includes(tree)).slice(0, PAIRED)
  const products = paired.flatMap((one, place) =>
    paired.slice(place).map((other) => product(one, other)),
  )
  return [...plain, ...products, ...ruled]
}

function product(one: Nameable, other: Nameable): Nameable {
  const beside = one.beside === 'plain' ? other.beside : one.beside
  const isSquare = beside === 'plain' && equalTrees(one.tree, other.tree)
  return {
    tree: isSquare ? power(one.tree, 2) : times(one.tree, other.tree),
    beside,
    at: (each) => multiplied(one.at(each), other.at(each)),
  }
}

function matricesBeside(prepared: PreparedFormula): readonly Tree[] {
  const [rows, columns] = prepared.shape
  const left = columnsBeside(rows, prepared)
  const outer = columnsBeside(columns, prepared).flatMap((right) =>
    left.map((each) => times(each, transpose(right))),
  )
  return rows?.key === columns?.key ? [...outer, ...left.map((each) => call('diag', each))] : outer
}

/** The derivative of each summand of what is differentiated, and what the product and the quotient rule make of it. */
function termsByRule({ target, part }: PreparedFormula): readonly Tree[] {
  if (target.kind !== 'derivative') return []
  const summands = summandsOf(target.of, part.model).slice(0, MOST_SUMMANDS)
  const whole = summands.length > 1 ? summands.map((each) => derivative(each, target.by)) : []
  return [...whole, ...summands.flatMap((each) => factorRules(each, target))]
}

/** (fg)′ = f′g + fg′, (f/g)′ = f′/g − fg′/g². */
function factorRules(tree: Tree, { by }: Derivative): readonly Tree[] {
  if (tree.kind !== 'binary') return []
  const { left, right } = tree
  switch (tree.operator) {
    case '*':
      return [times(derivative(left, by), right), times(left, derivative(right, by))]
    case '/':
      return [
        over(derivative(left, by), right),
        over(times(left, derivative(right, by)), power(right, 2)),
      ]
    default:
      return []
  }
}

/** A tree as a sum: its terms up to sign, those of the definition where it is the name of one, of what is summed over, and of one factor. */
function summandsOf(tree: Tree, model: Model): readonly Tree[] {
  const of = (part: Tree): readonly Tree[] => summandsOf(part, model)
  switch (tree.kind) {
    case 'name': {
      const definition = model.definitions.find(({ name: defined }) => defined === tree.name)
      return definition === undefined ? [tree] : of(definition.tree)
    }
    case 'negation':
      return of(tree.operand)
    case 'reduction':
      return tree.reducer === 'sum' ? of(tree.body).map((body) => ({ ...tree, body })) : [tree]
    case 'binary':
      switch (tree.operator) {
        case '+':
        case '-':
          return [...of(tree.left), ...of(tree.right)]
        case '*':
          return of(tree.right).length > 1
            ? of(tree.right).map((right) => ({ ...tree, right }))
            : of(tree.left).map((left) => ({ ...tree, left }))
        case '/':
          return of(tree.left).map((left) => ({ ...tree, left }))
        default:
          return [tree]
      }
    default:
      return [tree]
  }
}
