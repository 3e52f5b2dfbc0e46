import { LIMITS } from './limits'
import { refuse, refuseAmbiguous } from './unreadable'
import type { Format } from './vocabulary'

/** A way of numbering lines, and the place in it that a label names; a letter can be of two: `(i)` is the first of Roman ones. */
interface Place {
  readonly style: string
  readonly ordinal: number
}

/** A label before a line: `(1)`, `1)`, `1.`, `①`, `(ii)`, `Step 2:`, `第二步：`, a bullet; a dash only where words or a case follow, or in a list. */
interface Label {
  readonly start: number
  readonly end: number
  readonly places: readonly Place[]
  /** Whether it is one wherever it stands: nothing in mathematics is written so, its line is a heading, or it is `(1)`, a factor that says nothing. */
  readonly isSure: boolean
}

/** Numbers in circles, in their order. */
export const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const BRACKETED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇'
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** Where a line starts: LaTeX ends rows with `\\` too, and lays them out in environments. */
const STARTS: Readonly<Record<Format, RegExp>> = {
  plain: /^\s*/gm,
  latex:
    /(?:\\begin\{(?:align|split|gather)[a-z]*\*?\}|^|\\\\\*?(?:\[[^\]]*\])?)(?:[\s&]|\\[ ,;:!]|\\quad|\\text\{\s*)*/gm,
}

/** Looked at in one text, with the rows of its matrices; one of more lines is refused. */
const MOST_STARTS = 4 * LIMITS.lines

const COUNTED = String.raw`\d{1,2}|[ivx]{1,4}|[A-Za-z]`
/** What makes of a number in brackets a term or a factor; `=` and the sign of a value of its own (`(2) -x`) leave that open. */
const OPERATES = String.raw`\s*(?:[+*/^_'<>≤≥≠·×÷.,;:)\]|!]|\\(?:cdot|times|odot|le|ge|ne|right)\b)|[-−]|\s+[-−]\s`
const IS_LAST = String.raw`\s*(?![\s\S])`
const CASE = '(?:case|情况|情形|情況)'
const TITLES = [
  '[•▪‣]',
  String.raw`[-–*]\s+(?=[^:：\n]*[:：]|[\u3400-\u9fff]|(?:let|if|when|for|case|then|so|where)\b)`,
  String.raw`第[\d一二三四五六七八九十]+步\s*[:：，,、.]?|步骤\s*[\d一二三四五六七八九十]+\s*[:：.]`,
  String.raw`step\s*\d{1,2}\s*(?:[:：.](?!\d)|(?=\s))`,
  String.raw`(?:step|part|claim|lemma)\s*(?:\d{1,2}|[A-Za-z])\s*[:：.](?!\d)`,
  String.raw`(?:solution|sol|proof|answer|ans|derivation)\s*[:：.](?!\d)`,
  String.raw`(?:first|second|third)(?:ly)?\s*,`,
  String.raw`(?:解|证明|證明|证|答|答案)\s*[:：]`,
  String.raw`${CASE}\s*(?:[(（](?:${COUNTED})[)）]|(?:${COUNTED})[)）]|[${CIRCLED}])\s*[:：.]?`,
  String.raw`${CASE}\s*(?:${COUNTED})\s*[-–—](?=\s)`,
]
const TITLE = new RegExp(`(?:${TITLES.join('|')})`, 'iuy')
const NUMBERS = [
  String.raw`(?:\\left)?[(（[【]\s*(?<inside>${COUNTED})\s*(?:\\right)?[)）\]】][:：.]?(?!${OPERATES})`,
  `(?<before>${COUNTED})[)）][:：.]?`,
  String.raw`(?<stopped>\d{1,2})(?:[.．:：](?=\s|[\p{L}∂\\~])(?!e[-+\d])(?!${OPERATES})|、)`,
  String.raw`(?<pointed>[ivx]{1,4}|[A-Za-z])[.．](?=\s)`,
  `(?<circled>[${CIRCLED}${BRACKETED}])`,
  String.raw`\\(?:text)?circled\{(?<ringed>\d{1,2})\}`,
]
/** All that may stand before the first formula of an answer. */
const START = /^(?:\s|\\begin\{[a-z]*\*?\}|&|\\q?quad|\\text\{)*/
/** The derivative asked for, or what goes on from it: no one writes a factor in brackets before the whole of an answer. */
const TARGET =
  /^(?:[\s&}]|\\q?quad|\\[ ,;:!])*(?:=|∂|∇|d\s*\(|[d∂][^\s/]*\s*\/\s*[d∂]|partial\b|\\partial|\\nabla|\\[dt]?frac\s*\{\s*(?:\\partial|\\mathrm|\\differentialD|d))/
const NUMBER = new RegExp(`(?:${NUMBERS.join('|')})(?!${IS_LAST})`, 'iuy')

/**
 * A text with blanks for the numbers and titles before its lines, at the same offsets: `（1）y = 1：` says nothing of 1 times y. A number
 * in brackets, or a letter, could be a factor too: it is a label where the next one follows on a later line, or where its line is a heading.
 */
export function withoutLabels(text: string, format: Format): string {
  const labels = format === 'plain' && isList(text) ? bulletsIn(text) : labelsIn(text, format)
  const reached = new Map<string, number>()
  let bare = text
  labels.forEach(({ start, end, places, isSure }, at) => {
    const later = labels.slice(at + 1).flatMap((label) => label.places)
    const place = places.find(({ style, ordinal }) => {
      const before = ordinal === 1 ? undefined : reached.get(style)
      if (before !== undefined) return ordinal === before + 1
      return isSure || later.some((next) => next.style === style && next.ordinal === ordinal + 1)
    })
    if (place === undefined && places.length > 0) return
    if (place !== undefined) reached.set(place.style, place.ordinal)
    bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end)
  })
  return bare
}

/** Whether every line is an item that states an equality, or goes on with one: `- a = b` by itself is minus a. */
function isList(text: string): boolean {
  const items = itemsIn(text)
  if (items === null) return false
  const bodies = items.map((line) => line.replace(CASE_BEHIND, ''))
  return bodies.every((body) => /[=：:]/.test(body)) || bodies.some((body) => SIGNED.test(body))
}

/** A case behind a value: behind a word, a comma or in brackets. */
const CASE_BEHIND =
  /(?:(?:\b(?:if|when|for|where|otherwise|else)\b|若|当|如果|否则|其[他它余]).*|[,，;；][^()（）,，;；=<>≠≤≥]*[=<>≠≤≥][^()（）,，;；]*|[(（][^()（）=<>≠≤≥]*[=<>≠≤≥][^()（）]*[)）])\s*[.。,，;；]?\s*$/i
/** A bullet that a sign follows, or one that is no minus. */
const SIGNED = /^\s*(?:[-–*]\s+[-−+]|\*)/

/** The lines that begin as items do, where all do but those that go on with `=`, and they are two at least. */
function itemsIn(text: string): readonly string[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const items = lines.filter((line) => /^\s*[-–*]\s/.test(line))
  const goOn = lines.filter((line) => /^\s*=/.test(line))
  return items.length > 1 && items.length + goOn.length === lines.length ? items : null
}

/**
 * Stops the reading of a text, its labels blank, where marks before its lines could be labels or mathematics: `(2) x` is 2 times x, or x in
 * answer to question (2); `- p if y = 1` and `- q if y = 0` are two negative values, or two items of a list.
 */
export function refuseDoubtfulLabels(bare: string, format: Format): void {
  const items = format === 'plain' ? itemsIn(bare) : null
  if (items?.every((line) => CASE_BEHIND.test(line))) {
    const at = bare.search(/[-–]/)
    const listed = bare.replace(/^(\s*)[-–]\s+/gm, '$1')
    const negative = bare.replace(/^(\s*)[-–]\s+/gm, '$1-')
    refuse({ code: 'ambiguous', readings: [listed, negative], span: [at, at + 1] })
  }
  const start = bare.match(START)?.[0].length ?? 0
  const number = matchAt(NUMBER, bare, start)
  const digits = number?.groups?.inside?.match(/^\d+$/)?.[0]
  if (number === null || digits === undefined) return
  const end = start + number[0].length
  const rest = bare.slice(end)
  if (/^(?:\\left|\\[bB]ig+l?)?[([（]/.test(rest)) return
  const times = /^\s*[-−]/.test(rest) ? '' : format === 'latex' ? '\\cdot ' : ' *'
  refuseAmbiguous(bare, [start, end], '', digits + times)
}

function bulletsIn(text: string): readonly Label[] {
  return [...text.matchAll(/^\s*[-–*](?=\s)/gm)].map(({ 0: found, index }) => {
    const end = index + found.length
    return { start: end - 1, end, places: [], isSure: true }
  })
}

function labelsIn(text: string, format: Format): readonly Label[] {
  const starts = [...text.matchAll(STARTS[format])].slice(0, MOST_STARTS)
  return starts.flatMap((line) => {
    const start = line.index + line[0].length
    const title = matchAt(TITLE, text, start)
    const behind = title === null ? start : start + title[0].length
    const gap = title === null ? '' : (matchAt(GAP, text, behind)?.[0] ?? '')
    const label = numberAt(text, behind + gap.length, format)
    if (title === null && label === null) return []
    if (isWithin(text.slice(0, line.index), format)) return []
    return [
      ...(title === null ? [] : [{ start, end: behind, places: [], isSure: true }]),
      ...(label === null ? [] : [label]),
    ]
  })
}

/** What may stand between a title and a number. */
const GAP = /(?:[\s}]|\\[ ,;:!]|\\q?quad|\\text\{)*/y

function numberAt(text: string, start: number, format: Format): Label | null {
  const found = matchAt(NUMBER, text, start)
  if (found === null) return null
  const groups = Object.entries(found.groups ?? {})
  const places = groups.flatMap(([style, written]) => placesOf(written, style))
  const end = start + found[0].length
  const [rest = ''] = text.slice(end).split(format === 'latex' ? /\n|\\\\/ : '\n', 1)
  const heads = /[:：]\s*\}*\s*$/.test(rest)
  const { inside, pointed, stopped } = found.groups ?? {}
  const isClosed = inside !== undefined && /[:：.]$/.test(found[0])
  const isFactor = inside === '1' && !/^\s*[-−=]/.test(rest)
  const isAsked =
    /^\d/.test(inside ?? '') && text.match(START)?.[0].length === start && TARGET.test(rest)
  const isTouched =
    stopped !== undefined && stopped !== '1' && /\.$/.test(found[0]) && /^\S/.test(rest)
  const isPlain = inside === undefined && pointed === undefined && !isTouched
  return { start, end, places, isSure: isPlain || isClosed || heads || isFactor || isAsked }
}

function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  const sticky = new RegExp(pattern)
  sticky.lastIndex = start
  return sticky.exec(text)
}

function placesOf(written: string | undefined, style: string): readonly Place[] {
  if (written === undefined) return []
  if (/\d/.test(written)) return [{ style, ordinal: Number(written) }]
  const drawn = [CIRCLED, BRACKETED].find((signs) => signs.includes(written))
  if (drawn !== undefined) return [{ style, ordinal: drawn.indexOf(written) + 1 }]
  const lower = written.toLowerCase()
  const roman = { style: `${style} roman`, ordinal: ROMAN.indexOf(lower) + 1 }
  const letter = { style: `${style} letter`, ordinal: lower.charCodeAt(0) - 96 }
  return [...(roman.ordinal > 0 ? [roman] : []), ...(lower.length === 1 ? [letter] : [])]
}

/** Whether an operator, or an open bracket, matrix or list of cases, stands at the end of a text: a line that starts there is no line of its own. */
function isWithin(before: string, format: Format): boolean {
  if (format === 'latex') {
    if (/(?:[-+*/=(]|\\(?:cdot|times))(?:[\s&]|\\[ ,;:!]|\\q?quad)*$/.test(before)) return true
    const opened = before.match(/\\begin\{[^}]*(?:cases|matrix|array)|[([（]/g)?.length ?? 0
    return opened > (before.match(/\\end\{[^}]*(?:cases|matrix|array)|[)\]）]/g)?.length ?? 0)
  }
  if (/[-−+*/·×=]\s*$/.test(before)) return true
  const opened = before.match(/[([{（]/g)?.length ?? 0
  return opened > (before.match(/[)\]}）]/g)?.length ?? 0)
}
