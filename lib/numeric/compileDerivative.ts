import { invariant } from '@/lib/expr/invariant'
import type { Derivative, Tree } from '@/lib/expr/tree'
import { dependents, referencedNames } from './dependence'
import type { Environment, Evaluate } from './environment'
import type { Frame } from './frame'
import { MAX_ORDER, setUndefined } from './jet'
import { lift, liftInto, replaceHead, seedEntry, takeTangent } from './lift'
import { placeOf } from './pickEntries'
import { copyInto, makeSlab, resize, type Slab } from './slab'

/**
 * A partial derivative, by carrying one more infinitesimal through everything that depends on the variable: the variable's entry
 * becomes x + e, the definitions that follow from it are evaluated again, and the coefficient of e is the derivative. What the
 * variable itself was computed from is held fixed. One pass an entry of the variable.
 *
 * Shapes: d(f, scalar) has f's; d(scalar, X) has X's; d(column, column) is the Jacobian, rows outputs in numerator layout.
 */
export function compileDerivative(tree: Derivative, environment: Environment): Evaluate {
  const { symbols } = environment
  const order = environment.order + 1
  invariant(order <= MAX_ORDER, 'elaboration refuses derivatives nested deeper')
  const variable = variableOf(tree.by)
  const moving = dependents(variable, symbols.definitions)
  const wanted = referencedNames(tree.of, symbols.definitions)

  const base = environment.quantity(variable)
  const seeded = makeSlab(order)
  const locals = new Map<string, Evaluate>([[variable, () => seeded]])
  const inside: Environment = {
    ...environment,
    order,
    moving: { names: new Set([variable, ...moving]), outside: environment },
    quantity: (name) => locals.get(name) ?? lift(environment.quantity(name), environment.order),
  }
  const steps = [...symbols.definitions]
    .filter(([name]) => moving.has(name) && wanted.has(name))
    .map(([name, definition]) => {
      const evaluate = inside.compile(definition, { ...inside, bound: new Map() })
      const head = environment.quantity(name)
      const held = makeSlab(order)
      locals.set(name, () => held)
      return (frame: Frame): void => {
        copyInto(held, evaluate(frame))
        replaceHead(held, head(frame))
      }
    })
  const of = inside.compile(tree.of, inside)
  const seedsOf = seedPositions(tree.by, environment)
  const into = makeSlab(environment.order)
  const wide = symbols.layout === 'denominator'

  return (frame) => {
    const value = base(frame)
    const seeds = seedsOf(frame, value)
    if (seeds.length === 0) {
      resize(into, 1, 1)
      setUndefined(into, 0)
      return into
    }
    const whole = tree.by.kind === 'name'
    for (const [position, entry] of seeds.entries()) {
      liftInto(seeded, value)
      seedEntry(seeded, entry)
      for (const step of steps) step(frame)
      const result = of(frame)
      const outputs = result.rows * result.columns
      if (!whole) {
        resize(into, result.rows, result.columns)
      } else if (outputs === 1) {
        resize(into, value.rows, value.columns)
      } else if (seeds.length === 1) {
        resize(into, result.rows, result.columns)
      } else if (wide) resize(into, seeds.length, outputs)
      else resize(into, outputs, seeds.length)
      for (let k = 0; k < outputs; k += 1) {
        takeTangent(into, wide ? position * outputs + k : k * seeds.length + position, result, k)
      }
    }
    return into
  }
}

/** The name whose value moves. */
function variableOf(by: Tree): string {
  const named = by.kind === 'entry' ? by.array : by
  invariant(named.kind === 'name', 'an elaborated derivative is by a name or an entry of one')
  return named.name
}

/** The entries to move one after the other: the one named, or all of them. None where the index is out of range. */
function seedPositions(
  by: Tree,
  environment: Environment,
): (frame: Frame, value: Slab) => readonly number[] {
  if (by.kind !== 'entry') {
    return (_, value) => Array.from({ length: value.rows * value.columns }, (_entry, k) => k)
  }
  const place = placeOf(by, environment)
  return (frame, value) => {
    const found = place(frame, value)
    return found === null ? [] : [found]
  }
}
