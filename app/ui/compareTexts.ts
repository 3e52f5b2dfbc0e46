/** A stretch of a line; `isOwn` where the other text does not have it. */
export interface Piece {
  readonly text: string
  readonly isOwn: boolean
}

/** A line of either text, or of both. */
export interface ComparedLine {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly pieces: readonly Piece[]
}

/** Words, numbers, LaTeX commands, single Chinese characters and signs; white space by itself. */
const WORDS = /\\?\p{Script=Latin}+|\p{N}+(?:\.\p{N}+)?|\s+|./gu

/** Comparing takes the product of both lengths: longer middles count as wholly changed. */
const MOST_STEPS = 4_000_000
/** Lines of a change, removed times added, of which those that are alike are sought. */
const MOST_PAIRS = 900
/** The share of their words that two lines have in common at least, where one took the place of the other. */
const ALIKE = 0.5

/**
 * What changed from one text to another, line by line: lines kept, removed and added, each removed one right above the like of it that took
 * its place. Within two such lines the words are compared, so that only what differs is marked.
 */
export function compareTexts(before: string, after: string): readonly ComparedLine[] {
  const compared: ComparedLine[] = []
  let removed: string[] = []
  let added: string[] = []
  const settle = (): void => {
    compared.push(...comparedChange(removed, added))
    removed = []
    added = []
  }
  for (const { kind, item } of compareLists(before.split('\n'), after.split('\n'))) {
    if (kind === 'removed') removed.push(item)
    else if (kind === 'added') added.push(item)
    else {
      settle()
      compared.push({ kind, pieces: [{ text: item, isOwn: false }] })
    }
  }
  settle()
  return compared
}

/** Lines that took the place of others, in the order in which the greatest likeness in all pairs them. */
function comparedChange(
  removed: readonly string[],
  added: readonly string[],
): readonly ComparedLine[] {
  const isSought = removed.length * added.length <= MOST_PAIRS
  const width = added.length + 1
  const alike = removed.map((one) => added.map((other) => (isSought ? likeness(one, other) : 0)))
  /** By what is left of both: the likeness that can still be had. */
  const best = new Float64Array((removed.length + 1) * width)
  const bestAt = (row: number, column: number): number => best[row * width + column] ?? 0
  const paired = (row: number, column: number): number => {
    const own = alike[row]?.[column] ?? 0
    return own >= ALIKE ? own + bestAt(row + 1, column + 1) : 0
  }
  for (let row = removed.length - 1; row >= 0; row -= 1) {
    for (let column = added.length - 1; column >= 0; column -= 1) {
      best[row * width + column] = Math.max(
        bestAt(row + 1, column),
        bestAt(row, column + 1),
        paired(row, column),
      )
    }
  }
  const lines: ComparedLine[] = []
  let row = 0
  let column = 0
  while (row < removed.length || column < added.length) {
    const [one, other] = [removed[row], added[column]]
    const left = bestAt(row, column)
    if (one !== undefined && other !== undefined && left > 0 && paired(row, column) === left) {
      lines.push(...comparedPair(one, other))
      row += 1
      column += 1
    } else if (one !== undefined && (other === undefined || bestAt(row + 1, column) === left)) {
      lines.push({ kind: 'removed', pieces: [{ text: one, isOwn: true }] })
      row += 1
    } else if (other !== undefined) {
      lines.push({ kind: 'added', pieces: [{ text: other, isOwn: true }] })
      column += 1
    }
  }
  return lines
}

/** The share of their words, white space left out, that two lines have in common (Dice). */
function likeness(one: string, other: string): number {
  const steps = compareLists(wordsOf(one), wordsOf(other)).filter(({ item }) => item.trim() !== '')
  const kept = steps.filter(({ kind }) => kind === 'kept').length
  return steps.length === 0 ? 1 : (2 * kept) / (steps.length + kept)
}

function wordsOf(line: string): readonly string[] {
  return line.match(WORDS) ?? []
}

function comparedPair(before: string, after: string): readonly ComparedLine[] {
  const words = compareLists(wordsOf(before), wordsOf(after))
  return (['removed', 'added'] as const).map((kind) => ({
    kind,
    pieces: joined(
      words
        .filter((word) => word.kind === kind || word.kind === 'kept')
        .map((word) => ({ text: word.item, isOwn: word.kind === kind })),
    ),
  }))
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const runs: Piece[] = []
  for (const piece of pieces) {
    const last = runs.at(-1)
    if (last?.isOwn === piece.isOwn)
      runs[runs.length - 1] = { ...last, text: last.text + piece.text }
    else runs.push(piece)
  }
  return runs
}

interface Step {
  readonly kind: ComparedLine['kind']
  readonly item: string
}

/** The way from one list to the other by a longest common subsequence (Wagner and Fischer); what is removed comes before what is added. */
function compareLists(before: readonly string[], after: readonly string[]): readonly Step[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const kept = (items: readonly string[]): Step[] => items.map((item) => ({ kind: 'kept', item }))
  return [
    ...kept(before.slice(0, head)),
    ...changedMiddle(
      before.slice(head, before.length - tail),
      after.slice(head, after.length - tail),
    ),
    ...kept(before.slice(before.length - tail)),
  ]
}

function changedMiddle(before: readonly string[], after: readonly string[]): readonly Step[] {
  const steps: Step[] = []
  const width = after.length + 1
  const isLong = before.length * after.length > MOST_STEPS
  /** By what is left of both lists: the length of what they still have in common. */
  const common = new Uint16Array(isLong ? 0 : (before.length + 1) * width)
  const commonAt = (row: number, column: number): number => common[row * width + column] ?? 0
  for (let row = isLong ? -1 : before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      common[row * width + column] =
        before[row] === after[column]
          ? commonAt(row + 1, column + 1) + 1
          : Math.max(commonAt(row + 1, column), commonAt(row, column + 1))
    }
  }
  let row = 0
  let column = 0
  while (row < before.length || column < after.length) {
    const own = before[row]
    const other = after[column]
    if (!isLong && own !== undefined && own === other) {
      steps.push({ kind: 'kept', item: own })
      row += 1
      column += 1
    } else if (
      own !== undefined &&
      (other === undefined || commonAt(row + 1, column) >= commonAt(row, column + 1))
    ) {
      steps.push({ kind: 'removed', item: own })
      row += 1
    } else if (other !== undefined) {
      steps.push({ kind: 'added', item: other })
      column += 1
    }
  }
  return steps
}
