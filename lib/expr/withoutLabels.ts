import type { Format } from './vocabulary'

/** A way of numbering lines, and the place in it that a label names; a letter can be of two: `(i)` is the first of Roman ones. */
interface Place {
  readonly style: string
  readonly ordinal: number
}

/** A label before a line: `(1)`, `1)`, `1.`, `①`, `(ii)`, `Step 2:`, `第二步：`, a bullet; a dash only where its line heads a case. */
interface Label {
  readonly start: number
  readonly end: number
  readonly places: readonly Place[]
  /** Whether nothing in mathematics is written so: an unmatched bracket, a circled number, a title. */
  readonly isPlain: boolean
  /** Whether it is `(1)`, which as a factor says nothing either. */
  readonly isOne: boolean
  /** Whether its line ends with a colon, as a heading does. */
  readonly heads: boolean
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** Where a line starts: LaTeX ends rows with `\\` too, and lays them out in environments. */
const STARTS: Readonly<Record<Format, RegExp>> = {
  plain: /^\s*/gm,
  latex:
    /(?:^|\\\\\*?(?:\[[^\]]*\])?|\\begin\{(?:align|split|gather)[a-z]*\*?\})(?:[\s&]|\\[ ,;:!]|\\quad|\\text\{\s*)*/gm,
}

const COUNTED = String.raw`\d{1,2}|[ivx]{1,4}|[A-Za-z]`
/** What makes of a number in brackets a term or a factor. */
const OPERATES = String.raw`[-+*/^_'=<>≤≥≠·×÷.,;:)\]|!]|\\(?:cdot|times|odot|le|ge|ne|right)\b|$`
const LABEL = new RegExp(
  [
    String.raw`(?:\\left)?[(（]\s*(?<inside>${COUNTED})\s*(?:\\right)?[)）][:：.]?(?!\s*(?:${OPERATES}))`,
    String.raw`(?<before>${COUNTED})[)）][:：.]?(?!\s*(?:${OPERATES}))`,
    String.raw`(?<stopped>\d{1,2})(?:[.．:：](?=\s|[\u3400-\u9fff])|、)(?!\s*$)`,
    String.raw`(?<circled>[${CIRCLED}])(?!\s*$)`,
    String.raw`[•▪‣]|[-–*]\s+(?=[^:：\n]*[:：])`,
    String.raw`第[\d一二三四五六七八九十]+步\s*[:：，,、.]?|步骤\s*[\d一二三四五六七八九十]+\s*[:：.]`,
    String.raw`(?:step|part|claim|lemma)\s*(?:\d{1,2}|[A-Za-z])\s*[:：.](?!\d)`,
    String.raw`(?:solution|sol|proof|answer|ans|derivation)\s*[:：.](?!\d)`,
  ].join('|'),
  'imuy',
)

/**
 * A text with blanks for the numbers and titles before its lines, at the same offsets: `（1）y = 1：` says nothing of 1 times y. A number
 * in brackets, or a letter, could be a factor too: it is a label where the next one follows on a later line, or where its line is a heading.
 */
export function withoutLabels(text: string, format: Format): string {
  const labels = labelsIn(text, format)
  const reached = new Map<string, number>()
  let bare = text
  labels.forEach(({ start, end, places, isPlain, isOne, heads }, at) => {
    const later = labels.slice(at + 1).flatMap((label) => label.places)
    const place = places.find(({ style, ordinal }) => {
      if (ordinal !== 1) return ordinal === (reached.get(style) ?? 0) + 1
      return (
        isPlain ||
        heads ||
        isOne ||
        later.some((next) => next.style === style && next.ordinal === 2)
      )
    })
    if (place === undefined && places.length > 0) return
    if (place !== undefined) reached.set(place.style, place.ordinal)
    bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end)
  })
  return bare
}

function labelsIn(text: string, format: Format): readonly Label[] {
  return [...text.matchAll(STARTS[format])].flatMap((line) => {
    const start = line.index + line[0].length
    const pattern = new RegExp(LABEL)
    pattern.lastIndex = start
    const found = pattern.exec(text)
    if (found === null || isInside(text.slice(0, line.index), format)) return []
    const groups = Object.entries(found.groups ?? {})
    const places = groups.flatMap(([style, written]) => placesOf(written, style))
    const end = start + found[0].length
    const [rest = ''] = text.slice(end).split(format === 'latex' ? /\n|\\\\/ : '\n', 1)
    const heads = /[:：]\s*\}*\s*$/.test(rest)
    const inside = found.groups?.inside
    return [{ start, end, places, isPlain: inside === undefined, isOne: inside === '1', heads }]
  })
}

function placesOf(written: string | undefined, style: string): readonly Place[] {
  if (written === undefined) return []
  if (/\d/.test(written)) return [{ style, ordinal: Number(written) }]
  if (CIRCLED.includes(written)) return [{ style, ordinal: CIRCLED.indexOf(written) + 1 }]
  const lower = written.toLowerCase()
  const roman = { style: `${style} roman`, ordinal: ROMAN.indexOf(lower) + 1 }
  const letter = { style: `${style} letter`, ordinal: lower.charCodeAt(0) - 96 }
  return [...(roman.ordinal > 0 ? [roman] : []), ...(lower.length === 1 ? [letter] : [])]
}

/** Whether brackets, a matrix or cases are open at the end of a text: a line that starts there is no line of its own. */
function isInside(before: string, format: Format): boolean {
  if (format === 'latex') {
    const opened = before.match(/\\begin\{[^}]*(?:cases|matrix|array)/g)?.length ?? 0
    return opened > (before.match(/\\end\{[^}]*(?:cases|matrix|array)/g)?.length ?? 0)
  }
  const opened = before.match(/[([{（]/g)?.length ?? 0
  return opened > (before.match(/[)\]}）]/g)?.length ?? 0)
}
