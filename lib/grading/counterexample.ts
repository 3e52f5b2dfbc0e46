import { printLatex } from '@/lib/expr/printLatex'
import type { Tree } from '@/lib/expr/tree'
import { namesOf } from '@/lib/expr/walk'
import { compile, type PreparedPoint, type Valued, valueAt } from '@/lib/model/evaluate'
import { compareValues } from './compareValues'
import { definedVariables } from './exampleShelf'
import { exampleSteps } from './exampleSteps'
import type { DecidingPoint, PreparedFormula } from './preparePart'
import type { Counterexample, ShownQuantity, ShownStep } from './verdict'

/** The two values should differ by this share of the larger one, so that the eye sees it. */
const VISIBLE = 0.05

/**
 * A small example at which an answer is wrong, in the case that was asked (`only`, an index into the part's cases) or
 * in any: the variables of the target's derivatives get values of one decimal, what follows from them is shown
 * to four digits. `before` is the expression of a derivation from which a wrong one does not follow. Null where no small example tells the two apart.
 */
export function findCounterexample(
  tree: Tree,
  prepared: PreparedFormula,
  wrongCases: readonly number[],
  before: Tree | null = null,
): Counterexample | null {
  const { part } = prepared
  const answerAt = compile(tree, part.model)
  const examples = prepared.examples(wrongCases)
  const best = findDifference(examples, ({ at }) => answerAt(at), prepared)
  if (best === null) return null
  const { at, truth, answer, gap } = best
  return {
    ...settingOf([tree], at, prepared),
    steps: exampleSteps(tree, at, prepared),
    neighbours: before === null ? [] : neighbours([before, tree], gap, at, prepared),
    entry: truth.shape.length === 0 ? null : [gap.row + 1, gap.column + 1],
    answer: finiteOrNull(answer.values[gap.entry], gap.digits),
    truth: finiteOrNull(truth.values[gap.entry], gap.digits),
  }
}

/** An example at which an answer has another value than the truth. */
export interface Difference {
  readonly at: PreparedPoint
  readonly truth: Valued
  readonly answer: Valued
  readonly gap: Gap
}

/** The first example at which an answer's value visibly differs from the truth, else the one at which it differs most; null where it differs at none. */
export function findDifference(
  examples: readonly DecidingPoint[],
  answerAt: (example: DecidingPoint) => Valued | null,
  { tolerance }: PreparedFormula,
): Difference | null {
  let best: Difference | null = null
  for (const example of examples) {
    const { at, truth } = example
    const answer = answerAt(example)
    if (answer === null || !truth.values.every(Number.isFinite)) continue
    if (compareValues(truth, answer, tolerance) === 'agrees') continue
    const gap = widestGap(truth, answer)
    if (best === null || gap.share > best.gap.share) best = { at, truth, answer, gap }
    if (gap.share >= VISIBLE) break
  }
  return best
}

/** What is put in at an example: sizes, indices, and the values of what the target and the answers hang on. */
export function settingOf(
  trees: readonly Tree[],
  at: PreparedPoint,
  prepared: PreparedFormula,
): Pick<Counterexample, 'sizes' | 'indices' | 'quantities'> {
  const { part, question, target } = prepared
  const variables = definedVariables(target, part.model)
  const used = new Set(trees.flatMap((tree) => [...namesOf(tree)]))
  const shownNames = question.vocabulary.symbols
    .map(({ name }) => name)
    .filter((name) => isShown(name, used, prepared, variables))
  return {
    sizes: keepNamed(at.point.sizes, shownSizes(prepared, used)),
    indices: keepNamed(at.point.indices, part.indices),
    quantities: shownNames.map((name) => show(name, at, prepared)),
  }
}

/** Expressions of a derivation with their values at an example: of an array the entry that differs most. */
function neighbours(
  expressions: readonly Tree[],
  { entry, digits }: Gap,
  at: PreparedPoint,
  { part, question }: PreparedFormula,
): readonly ShownStep[] {
  return expressions.map((tree) => ({
    latex: printLatex(tree, question.vocabulary),
    values: [[finiteOrNull(compile(tree, part.model)(at).values[entry], digits)]],
  }))
}

/** Where two values of one shape lie farthest apart. */
interface Gap {
  readonly entry: number
  readonly row: number
  readonly column: number
  /** The difference over the larger value; 1 where the answer has no value. */
  readonly share: number
  /** Significant digits at which the two values look different. */
  readonly digits: number
}

function widestGap(truth: Valued, answer: Valued): Gap {
  let entry = 0
  let share = 0
  for (const [index, expected] of truth.values.entries()) {
    const given = answer.values[index] ?? Number.NaN
    const larger = Math.max(Math.abs(expected), Math.abs(given))
    const here = Number.isFinite(given)
      ? larger === 0
        ? 0
        : Math.abs(expected - given) / larger
      : 1
    if (here > share) {
      share = here
      entry = index
    }
  }
  const columns = truth.shape[1] ?? 1
  const digits = Math.min(16, Math.max(4, 2 - Math.floor(Math.log10(Math.max(share, 1e-15)))))
  return { entry, row: Math.floor(entry / columns), column: entry % columns, share, digits }
}

function isShown(
  name: string,
  used: ReadonlySet<string>,
  { part, scope }: PreparedFormula,
  variables: readonly string[],
): boolean {
  if (!scope.shapes.has(name)) return false
  return variables.includes(name) || used.has(name) || (part.using?.includes(name) ?? false)
}

function shownSizes({ part, target }: PreparedFormula, inAnswers: ReadonlySet<string>): string[] {
  const used = new Set([...namesOf(target), ...inAnswers])
  const ranged = part.model.indices
    .filter(({ name }) => part.indices.includes(name))
    .flatMap(({ size }) => [...namesOf(size)])
  return part.model.sizes
    .map(({ name }) => name)
    .filter((name) => used.has(name) || ranged.includes(name))
}

function show(name: string, at: PreparedPoint, prepared: PreparedFormula): ShownQuantity {
  const value = valueAt(at, prepared.part.model, name)
  const columns = value.shape[1] ?? 1
  const rows = value.shape[0] ?? 1
  const latex =
    prepared.question.vocabulary.symbols.find((symbol) => symbol.name === name)?.tex ?? name
  return {
    latex,
    values: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) =>
        rounded(value.values[row * columns + column] ?? Number.NaN, 4),
      ),
    ),
  }
}

function keepNamed(
  values: Readonly<Record<string, number>>,
  names: readonly string[],
): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
}

function finiteOrNull(value: number | undefined, digits: number): number | null {
  return value === undefined || !Number.isFinite(value) ? null : rounded(value, digits)
}

function rounded(value: number, digits: number): number {
  return Number(value.toPrecision(digits))
}
