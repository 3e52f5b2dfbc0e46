import type { Locale, Prose } from './question'
import type { Fault } from './questionFault'

/** A section of a prose file: its heading's level and words, the line it stands on, and the text below it. */
interface Section {
  readonly level: number
  readonly heading: string
  readonly line: number
  readonly text: string
}

/** The file that holds each language's prose. */
export const PROSE_FILES: Readonly<Record<Locale, string>> = { 'zh-CN': 'zh-CN.md', en: 'en.md' }

/**
 * Splits one language's Markdown into the title (`#`), the statement below it, and for each part (`## id`) what is asked,
 * its hints and its worked solution. Faults: a missing or empty title or part, a part the question does not have,
 * another heading within a part, raw HTML.
 */
export function readProse(
  file: string,
  text: string,
  parts: readonly string[],
): { readonly prose: Prose; readonly faults: readonly Fault[] } {
  const faults: Fault[] = []
  const fault = (line: number, part: string | null, reason: string): void => {
    faults.push({ file, line, column: 1, key: null, part, reason })
  }
  const [preface, title, ...rest] = splitSections(text)
  if (preface !== undefined && preface.text !== '')
    fault(1, null, 'the title (`# …`) must come first')
  if (title === undefined || title.level !== 1 || title.heading === '') {
    fault(title?.line ?? 1, null, 'the title (`# …`) is missing')
  }
  const asked = new Map<string, { ask: string; hints: string[]; solution: string | null }>()
  let part: string | null = null
  for (const section of rest) {
    const current = part === null ? undefined : asked.get(part)
    if (section.level === 1) {
      fault(section.line, null, 'a file has one title; parts are headed `## id`')
    } else if (section.level === 2) {
      part = section.heading
      if (!parts.includes(part)) {
        fault(section.line, null, `no part has the id \`${part}\`; parts: ${parts.join(', ')}`)
      } else if (asked.has(part)) {
        fault(section.line, part, 'this part is here already')
      } else if (section.text === '') {
        fault(section.line, part, 'nothing says what is asked')
      }
      asked.set(part, { ask: section.text, hints: [], solution: null })
    } else if (current === undefined) {
      fault(section.line, part, `\`### ${section.heading}\` stands before any part`)
    } else if (section.text === '') {
      fault(section.line, part, `\`### ${section.heading}\` is empty`)
    } else if (section.heading === 'hint') {
      current.hints.push(section.text)
    } else if (section.heading !== 'solution') {
      fault(
        section.line,
        part,
        `\`### ${section.heading}\` is neither \`### hint\` nor \`### solution\``,
      )
    } else if (current.solution !== null) {
      fault(section.line, part, 'this part has its solution already')
    } else {
      current.solution = section.text
    }
  }
  for (const missing of parts.filter((id) => !asked.has(id))) {
    fault(text.split('\n').length, missing, `\`## ${missing}\` is missing`)
  }
  for (const line of htmlLines(text)) fault(line, null, 'raw HTML is not allowed')
  return {
    prose: {
      title: title?.heading ?? '',
      statement: title?.text ?? '',
      parts: Object.fromEntries(asked),
    },
    faults,
  }
}

/** Sections by headings of levels 1 to 3 outside code; the first is what stands above any heading. */
function splitSections(text: string): Section[] {
  const sections: Section[] = []
  let level = 0
  let heading = ''
  let start = 1
  let body: string[] = []
  let fence: string | null = null
  const close = (): void => {
    sections.push({ level, heading, line: start, text: body.join('\n').trim() })
    body = []
  }
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark !== undefined && fence === null) fence = mark
    else if (mark !== undefined && fence !== null && mark.startsWith(fence)) fence = null
    const [, marks, words] =
      fence === null ? (/^(#{1,3})(?:[ \t]+(.*?))?[ \t]*$/.exec(line) ?? []) : []
    if (marks === undefined) {
      body.push(line)
      continue
    }
    close()
    level = marks.length
    heading = words ?? ''
    start = at + 1
  }
  close()
  return sections
}

/** Lines (from 1) with an HTML tag or comment outside code and mathematics, where `<` is no markup. */
function htmlLines(text: string): number[] {
  const blank = (match: string): string => match.replace(/[^\n]/g, ' ')
  const bare = text
    .replace(/^ {0,3}(`{3,}|~{3,})[\s\S]*?^ {0,3}\1/gm, blank)
    .replace(/(`+)[\s\S]*?\1/g, blank)
    .replace(/\\[$<]/g, blank)
    .replace(/\$\$[\s\S]*?\$\$/g, blank)
    .replace(/\$[^$\n]*\$/g, blank)
  return bare
    .split('\n')
    .flatMap((line, at) => (/<(?:[A-Za-z/!?])(?!(?:ttps?|ailto):)/.test(line) ? [at + 1] : []))
}
