import { Marked, type Token, type TokenizerExtension } from 'marked'

/** `$$…$$` on lines of its own. */
const displayFormula: TokenizerExtension = {
  name: 'displayFormula',
  level: 'block',
  start: (source) => source.match(/^ {0,3}\$\$/m)?.index,
  tokenizer(source) {
    const found = /^ {0,3}\$\$([\s\S]+?)\$\$[ \t]*(?:\n+|$)/.exec(source)
    if (found === null) return undefined
    return { type: 'displayFormula', raw: found[0], latex: (found[1] ?? '').trim() }
  },
}

/** `$…$` within a line; a dollar before a space or digitless text stays a dollar. */
const inlineFormula: TokenizerExtension = {
  name: 'inlineFormula',
  level: 'inline',
  start: (source) => {
    const place = source.indexOf('$')
    return place < 0 ? undefined : place
  },
  tokenizer(source) {
    const found = /^\$\$([^$]+)\$\$|^\$(?!\s)((?:\\.|[^\\$\n])+?)(?<!\s)\$/.exec(source)
    if (found === null) return undefined
    return { type: 'inlineFormula', raw: found[0], latex: found[1] ?? found[2] ?? '' }
  },
}

const reader = new Marked({ extensions: [displayFormula, inlineFormula], gfm: true })

/** An author's Markdown as tokens, formulas among them (`displayFormula`, `inlineFormula` with `latex`). */
export function readMarkdown(source: string): Token[] {
  return [...reader.lexer(source)]
}
