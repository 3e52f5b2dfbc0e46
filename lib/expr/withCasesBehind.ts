import { type ReadingOptions, readCondition } from './read'
import { refuse } from './unreadable'
import { formulaBefore, LINE, OPERATOR } from './withoutNumbersBehind'
import { isOfPlaces, isOfValue } from './workWriter'

/** A case in square brackets at the end of a line, by its place in the text. */
interface Bracketed {
  readonly start: number
  readonly end: number
  readonly condition: string
  /** What tells that it is no factor: words or a comma before it; a wide gap does where other lines end in other cases. */
  readonly told: 'by-words' | 'by-gap' | 'by-nothing'
}

const SQUARE =
  /(?:\\left)?(?:\[|【|\\lbrack)(?<inside>[^[\]【】]*?)(?:\\right)?(?:\]|】|\\rbrack)(?=[\s.,;。，；]*$)/
const ROUND = /[,，(（](?<inside>[^,，()（）]*)[)）]?[\s.;。；]*$/
const SEMICOLON = /(?<!\\)[;；]/g
const WORD = /^(?:\s|\\text\{)*(?:if|when|for|where|otherwise|else|若|当|如果|否则|其[他它余])/i

/**
 * A text, as long as before, with the cases behind its lines in round brackets where they stood in square ones, and behind a comma where
 * they stood behind a semicolon. `p_i [i = k]` may be Iverson's factor, too: where lines end in several cases and no gap tells, it is refused.
 */
export function withCasesBehind(text: string, options: ReadingOptions): string {
  const lines = [...text.matchAll(LINE[options.format])]
  const bracketed = lines.flatMap(({ 0: line, index }) => bracketedIn(line, index, options))
  const cases = new Set(
    bracketed.length === 0 ? [] : lines.flatMap(({ 0: line }) => caseBehind(line, options)),
  )
  let bare = text
  for (const { start, end, told } of bracketed) {
    if (told !== 'by-words' && cases.size < 2) continue
    const written = text.slice(start, end)
    const round = written
      .replace(/\[|【|\\lbrack/, (open) => '('.padEnd(open.length))
      .replace(/(?:\]|】|\\rbrack)$/, (close) => ')'.padEnd(close.length))
    if (told === 'by-nothing') {
      const factor = `${options.format === 'latex' ? '\\cdot ' : '* '}${written}`
      const readings = [round, factor].map((one) => text.slice(0, start) + one + text.slice(end))
      refuse({ code: 'ambiguous', readings, span: [start, end] })
    }
    bare = bare.slice(0, start) + round + bare.slice(end)
  }
  for (const { 0: line, index } of lines) {
    const at = index + semicolonIn(line, options)
    if (at >= index) bare = `${bare.slice(0, at)},${bare.slice(at + 1)}`
  }
  return bare
}

function bracketedIn(line: string, at: number, options: ReadingOptions): readonly Bracketed[] {
  const found = SQUARE.exec(line)
  const condition = conditionIn(found?.groups?.inside, options)
  if (found === null || condition === null) return []
  const before = line.slice(0, found.index)
  const { formula, isParted } = formulaBefore(before)
  const isWorded = WORD.test(condition) || /[,，]$/.test(formula)
  const touches = before === formula
  if (formula === '' || (!isWorded && (touches || OPERATOR.test(formula)))) return []
  const start = at + found.index
  const told = isWorded ? 'by-words' : isParted ? 'by-gap' : 'by-nothing'
  return [{ start, end: start + found[0].length, condition, told }]
}

/** The case that ends a line, in brackets of either kind or behind a comma. */
function caseBehind(line: string, options: ReadingOptions): readonly string[] {
  const inside = (SQUARE.exec(line) ?? ROUND.exec(line))?.groups?.inside
  const condition = conditionIn(inside, options)
  return condition === null ? [] : [condition.replace(/\s/g, '')]
}

/** Where the one semicolon of a line stands that a case follows; -1 where none does. */
function semicolonIn(line: string, options: ReadingOptions): number {
  const [only, another] = [...line.matchAll(SEMICOLON)]
  if (only === undefined || another !== undefined) return -1
  const before = line.slice(0, only.index)
  const isBehind = before.trim() !== '' && conditionIn(before, options) === null
  return isBehind && conditionIn(line.slice(only.index + 1), options) !== null ? only.index : -1
}

/** A text that is a case and nothing else; null for any other. */
function conditionIn(text: string | undefined, options: ReadingOptions): string | null {
  if (text === undefined) return null
  if (WORD.test(text)) return /[:：,，]/.test(text) ? null : text
  const read = readCondition(text, options)
  if (read.kind === 'unreadable') return null
  return isOfPlaces(read.value, options) || isOfValue(read.value, options) ? text : null
}
