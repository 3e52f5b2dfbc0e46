import type { DerivedChain, Guard } from '@/lib/expr/derivation'
import { expandDefinitions } from '@/lib/expr/expandDefinitions'
import { printLatex } from '@/lib/expr/printLatex'
import { printPlain } from '@/lib/expr/printPlain'
import type { ReadingError, ReadingWarning } from '@/lib/expr/readingError'
import { readWork } from '@/lib/expr/readWork'
import type { Chain, Condition, Tree } from '@/lib/expr/tree'
import { Unreadable } from '@/lib/expr/unreadable'
import type { Format, Vocabulary } from '@/lib/expr/vocabulary'
import { childrenOf, namesOf, sidesOf } from '@/lib/expr/walk'
import { elaborate, elaborateCondition } from '@/lib/model/elaborate'
import { compileCondition, type PreparedPoint } from '@/lib/model/evaluate'
import type { Model } from '@/lib/model/model'
import type { Scope } from '@/lib/model/scope'
import { equalShapes, isScalar, printShape, type Shape } from '@/lib/model/shape'
import type { PreparedFormula } from './preparePart'

/** A chain of a derivation, bound in the part's scope. */
export interface WorkChain {
  readonly expressions: readonly Tree[]
  readonly shape: Shape
  /** The number of its first expression over the whole answer, from 1; where that repeats one further above, of the one before. */
  readonly first: number
  /** Whether its first expression only repeats one further above. */
  readonly repeats: boolean
  /** Whether it starts with `=`, and so goes on from the chain before it, or from the question. */
  readonly continues: boolean
  /** Indices of its own, over which the part does not range. */
  readonly further: readonly string[]
  /** Whether it only introduces a symbol. */
  readonly defines: boolean
  /** Chains under one heading share one. */
  readonly under: readonly Guard[]
  /** Whether the case that its heading names holds at a point. */
  readonly holdsAt: (at: PreparedPoint) => boolean
}

/** An answer with its work, bound in the part's scope. */
export interface ReadDerivation {
  readonly kind: 'read'
  readonly chains: readonly WorkChain[]
  readonly warnings: readonly ReadingWarning[]
  /** What was read, printed: the same for the same answer however it is spelled. */
  readonly canonical: string
}

type Unread = { readonly kind: 'unreadable'; readonly error: ReadingError }

/** Reads an answer with its work and binds every expression in the part's scope; those of one chain must have one shape. */
export function readDerivation(
  prepared: PreparedFormula,
  text: string,
  format: Format,
): ReadDerivation | Unread {
  const { question, scope } = prepared
  const { vocabulary } = question
  const reading = readWork(text, { format, vocabulary, free: scope.free })
  if (reading.kind === 'unreadable') return reading
  const { value } = reading
  try {
    const written = value.kind === 'chain' ? [alone(value, text)] : expandDefinitions(value)
    const warnings = [...reading.warnings]
    const chains: WorkChain[] = []
    let first = 1
    let before: DerivedChain | null = null
    for (const [at, derived] of written.entries()) {
      const isCarriedOn = written[at + 1]?.repeats ?? false
      const isHeaded = derived.under !== before?.under
      const repeated = derived.repeats ? 1 : 0
      chains.push(
        bindChain(derived, { isHeaded, isCarriedOn }, first - repeated, prepared, warnings),
      )
      before = derived
      first += derived.chain.expressions.length - repeated
    }
    const canonical = chains.map((chain) => canonicalOf(chain, vocabulary)).join('\n')
    return { kind: 'read', chains, warnings, canonical }
  } catch (problem) {
    if (!(problem instanceof Unreadable)) throw problem
    return { kind: 'unreadable', error: problem.error }
  }
}

/** A chain with the case it is about: the same words about another case are another answer. */
function canonicalOf({ under, expressions }: WorkChain, vocabulary: Vocabulary): string {
  const guards = under.map(({ condition, holds }) => {
    const indicator = printPlain({ kind: 'indicator', condition, span: condition.span }, vocabulary)
    return `${holds ? '' : 'not '}${indicator} `
  })
  return guards.join('') + expressions.map((one) => printPlain(one, vocabulary)).join(' = ')
}

/** A chain by itself. One that starts with `=` goes on from the question. */
function alone(chain: Chain, text: string): DerivedChain {
  const before = text.slice(0, chain.expressions[0]?.span[0])
  return { chain, continues: before.includes('='), repeats: false, under: [], defines: null }
}

/**
 * Binds one chain. `isHeaded` tells the first one under its heading, `isCarriedOn` one that the next one goes on from. One further below that does not hold the index a heading is about goes on from it
 * to what is asked: `若 j = i` of a lemma narrows the lemma alone.
 */
function bindChain(
  { chain, continues, repeats, defines, under }: DerivedChain,
  { isHeaded, isCarriedOn }: { readonly isHeaded: boolean; readonly isCarriedOn: boolean },
  first: number,
  prepared: PreparedFormula,
  warnings: ReadingWarning[],
): WorkChain {
  const { scope, part } = prepared
  const declared = part.model.indices.map(({ name }) => name)
  const widened = { ...scope, free: [...new Set([...scope.free, ...declared])] }
  const shaped = chain.expressions.map((written) => {
    const own = elaborate(written, scope, prepared.shape)
    const isForeign = own.kind === 'unreadable' && own.error.code === 'free-index'
    const elaborated = isForeign ? elaborate(written, widened, prepared.shape) : own
    if (elaborated.kind === 'unreadable') throw new Unreadable(elaborated.error)
    warnings.push(...elaborated.warnings)
    return elaborated
  })
  const last = shaped.at(-1)
  if (last === undefined) throw new Unreadable({ code: 'empty', span: chain.span })
  const wanted = shaped.find(({ shape }) => equalShapes(shape, prepared.shape)) ?? last
  const misfit = shaped.find(({ shape }) => !equalShapes(shape, wanted.shape))
  if (misfit !== undefined) throw new Unreadable(misfitError(misfit, wanted, prepared))
  const foreignIn = (trees: readonly Tree[]): readonly string[] => {
    const names = new Set(trees.flatMap((one) => [...namesOf(one)]))
    return declared.filter((index) => names.has(index) && !scope.free.includes(index))
  }
  const own = foreignIn(shaped.map(({ tree }) => tree))
  const sidesIn = ({ condition }: Guard): readonly Tree[] => sidesOf(condition)
  const guards = under.filter(
    (guard) => isHeaded || foreignIn(sidesIn(guard)).every((index) => own.includes(index)),
  )
  const further = [...new Set([...own, ...foreignIn(guards.flatMap(sidesIn))])]
  const [foreign] = further
  if (foreign !== undefined && shaped.length < 2 && !isCarriedOn) {
    throw new Unreadable({ code: 'free-index', index: foreign, span: last.tree.span })
  }
  return {
    expressions: shaped.map(({ tree }) => tree),
    shape: last.shape,
    further,
    ...{ first, continues, repeats, under, defines: defines !== null },
    holdsAt: guardsHold(guards, widened, prepared),
  }
}

function guardsHold(
  under: readonly Guard[],
  scope: Scope,
  { part }: PreparedFormula,
): (at: PreparedPoint) => boolean {
  const tests = under.map(({ condition, holds }) => {
    const elaborated = elaborateCondition(condition, scope)
    if (elaborated.kind === 'unreadable') throw new Unreadable(elaborated.error)
    if (!pointsTell(elaborated.condition, part.model)) {
      throw new Unreadable({ code: 'heading', span: condition.span })
    }
    const test = compileCondition(elaborated.condition, part.model)
    return (at: PreparedPoint) => test(at) === holds
  })
  return (at) => tests.every((test) => test(at))
}

/**
 * Whether the sample points tell the cases of a heading apart: they fall on all sides of indices, of zero, and of what is 0 or 1.
 * Equality with a number of what varies freely holds at none of them, and another bound may lie beyond all.
 */
function pointsTell(condition: Condition, model: Model): boolean {
  if (condition.kind === 'conjunction') return condition.all.every((one) => pointsTell(one, model))
  const { givens, definitions } = model
  const { left, right, operator } = condition
  const weighed = left.kind === 'entry' ? left.array : left
  if (weighed.kind !== 'name') return true
  const given = givens.find(({ name }) => name === weighed.name)
  if (given?.domain.kind === 'boolean' || given?.domain.kind === 'onehot') return true
  const isQuantity = given !== undefined || definitions.some(({ name }) => name === weighed.name)
  const isZero = right.kind === 'numeral' && Number(right.digits) === 0
  return !isQuantity || (isZero && operator !== '=' && operator !== '!=')
}

interface Shaped {
  readonly tree: Tree
  readonly shape: Shape
}

function misfitError(misfit: Shaped, wanted: Shaped, prepared: PreparedFormula): ReadingError {
  const { vocabulary } = prepared.question
  const part = printLatex(misfit.tree, vocabulary)
  const { span } = misfit.tree
  if (isScalar(wanted.shape)) {
    const meant = entryMeant(misfit, prepared)
    return {
      code: 'entry-missing',
      part,
      entry: meant === null ? '' : printLatex(meant, vocabulary),
      span,
    }
  }
  const printed = (shape: Shape): string => printShape(shape, vocabulary, 'latex')
  return {
    code: 'shapes',
    operator: '=',
    left: printed(misfit.shape),
    right: printed(wanted.shape),
    leftPart: part,
    rightPart: printLatex(wanted.tree, vocabulary),
    span,
  }
}

/** ∂L/∂z_i for ∂L/∂z, by the entry that the part's own target differentiates by; null for anything else. */
function entryMeant({ tree }: Shaped, { target }: PreparedFormula): Tree | null {
  if (tree.kind !== 'derivative' || tree.by.kind !== 'name') return null
  const { name } = tree.by
  const used = entriesOf(target).find(({ array }) => array.kind === 'name' && array.name === name)
  return used === undefined ? null : { ...tree, by: used }
}

function entriesOf(tree: Tree): readonly Extract<Tree, { kind: 'entry' }>[] {
  const within = childrenOf(tree).flatMap(entriesOf)
  return tree.kind === 'entry' ? [tree, ...within] : within
}
