import { reasonOf } from '@/lib/model/reasonOf'
import type { Locale, Part } from '@/lib/question/question'
import { gradeAnswer } from './gradeAnswer'
import type { PreparedPart } from './preparePart'
import type { Verdict } from './verdict'

/** What is wrong with a worked solution, in the words of faults. */
export interface SolutionFault {
  readonly locale: Locale
  readonly reason: string
}

/**
 * Reads every displayed chain of a part's worked solution, in each language, as one derivation, and grades it as an answer: one
 * that cannot be read, breaks, ends in a wrong value, or displays lemmas alone is a fault of the question: beside a lemma, however true, the
 * way to what is asked has to stand.
 */
export function checkSolution(prepared: PreparedPart): readonly SolutionFault[] {
  if (prepared.kind !== 'formula') return []
  const { question, part } = prepared
  return Object.entries(question.prose).flatMap(([locale, prose]): SolutionFault[] => {
    const solution = prose.parts[part.id]?.solution ?? null
    const text = solution === null ? '' : derivationOf(solution)
    if (text === '') return []
    const reason = faultOf(gradeAnswer(prepared, { answer: text, format: 'latex' }), text, part)
    return reason === null ? [] : [{ locale: locale === 'en' ? 'en' : 'zh-CN', reason }]
  })
}

function faultOf(verdict: Verdict, text: string, part: Part): string | null {
  const { outcome, note, line, span, error } = verdict
  const place =
    span === null
      ? ''
      : ` (\`${text
          .slice(...span)
          .replace(/\s+/g, ' ')
          .trim()}\`)`
  if (outcome === 'unreadable') {
    const reason =
      error === null ? `it ends in a derivative, or in a name for what is asked` : reasonOf(error)
    return `the worked solution cannot be read: ${reason}${place}`
  }
  if (note === 'other-question') {
    return `the worked solution never starts at what part ${part.id} asks; where it starts instead is expression ${line}${place}`
  }
  if (line !== null) return `the worked solution breaks at expression ${line}${place}`
  if (outcome === 'incorrect' || note === 'some-cases') {
    return `the worked solution does not come to what part ${part.id} asks`
  }
  return null
}

/** A solution's displayed formulas, and the words between them, as an answer in LaTeX; empty where nothing is displayed. */
export function derivationOf(markdown: string): string {
  const pieces = markdown.split(/\$\$/)
  if (pieces.length < 3) return ''
  return pieces
    .map((piece, at) => (at % 2 === 1 ? piece.trim() : wordsOf(piece)))
    .filter((piece) => piece !== '')
    .join('\\\\\n')
}

/** The last paragraph before a display: a case heading or the introduction of a symbol with its formulas, any other as bare words. */
function wordsOf(markdown: string): string {
  const paragraph =
    markdown
      .trim()
      .split(/\n\s*\n/)
      .at(-1)
      ?.replace(/\s+/g, ' ')
      .trim() ?? ''
  if (paragraph === '') return ''
  const pieces = paragraph.split('$')
  const says =
    /^(if|when|for|case|let|set|若|如果|当|对于|记|设|令)/i.test(paragraph) &&
    /[:：]$/.test(paragraph)
  return pieces
    .map((piece, at) => (at % 2 === 1 ? (says ? piece : '') : textOf(piece)))
    .join(' ')
    .trim()
}

/** Words as `\text{…}`, without what LaTeX would take for more than words; two of them at least, so that none is taken for a symbol. */
function textOf(words: string): string {
  const plain = words
    .replace(/[\\{}$^_#%&~*`[\]()=<>|]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (plain === '') return ''
  return /^[A-Za-z]+$/.test(plain) && !/^(if|when|for|let|set|case)$/i.test(plain)
    ? `\\text{— ${plain}}`
    : `\\text{${plain}}`
}
