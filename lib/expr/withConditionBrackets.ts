import { keywordOf } from './keywords'

/** `\text{(if }i = k\text{)}` and `\text{(if $i = k$)}`: a condition in brackets that stand within its words. */
const WRITTEN: readonly RegExp[] = [
  String.raw`\}(?:(?!\\text|\\\\)[^\n])*?\\text\{\s*时?\s*`,
  String.raw`\$[^$\n]*\$\s*时?\s*`,
].map(
  (condition) =>
    new RegExp(
      String.raw`\\text\{(\s*)([(（])(\s*([^\s{}()（）$]+)\s*${condition})([)）])(\s*\})`,
      'gu',
    ),
)

/** A text of LaTeX, as long as before, with the brackets around a condition outside its words, where they are mathematics. */
export function withConditionBrackets(text: string): string {
  return WRITTEN.reduce(
    (written, pattern) =>
      written.replace(pattern, (found: string, ...parts: readonly string[]) => {
        const [gap, open, body, word = '', close, end] = parts
        return keywordOf(word) === 'if' || word === '其中'
          ? `${open}\\text{${gap}${body}${end}${close}`
          : found
      }),
    text,
  )
}
