import { isWord, type Spellings } from './spellings'
import { type Token, token } from './token'
import type { Format } from './vocabulary'

/** What decides how a run of letters is split. */
export interface Words {
  readonly spellings: Spellings
  readonly format: Format
  /** In a shape digits may touch a name (`Kx1`) and `by` is ×. */
  readonly shape: boolean
}

/** The words of a run: as few unknown letters as possible, the longest words first. */
export function wordPieces(words: Words, run: Token): readonly Token[] {
  const { text } = run
  const by = words.shape && text === 'by'
  if (run.whole || by || text.length === 1 || isWord(words.spellings, text)) return [run]
  const lengths = wordLengths(words, text)
  const found: Token[] = []
  let unknown = false
  for (let at = 0; at < text.length; ) {
    const length = lengths[at] ?? 1
    const word = text.slice(at, at + length)
    const digits = digitsTouch(words) && /^[0-9]+$/.test(word)
    unknown ||= !digits && !isWord(words.spellings, word)
    found.push(
      token(
        digits ? 'number' : 'word',
        word,
        run.start + at,
        run.start + at + length,
        at === 0 && run.spaced,
      ),
    )
    at += length
  }
  if (!unknown) return found
  const whole = { text, start: run.start, end: run.end }
  return found.map((piece) => ({ ...piece, run: whole }))
}

function digitsTouch(words: Words): boolean {
  return words.shape || words.format === 'latex'
}

/** At each place of a run, the length of the word that stands there in the best split of the rest. */
function wordLengths(words: Words, text: string): readonly number[] {
  const cost: number[] = new Array<number>(text.length + 1).fill(0)
  const lengths: number[] = new Array<number>(text.length).fill(1)
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const digits = digitsTouch(words)
      ? (/^[0-9]+/.exec(text.slice(at, at + 9))?.[0].length ?? 0)
      : 0
    let least = 1 + (cost[at + 1] ?? 0)
    let best = 1
    if (digits > 0) {
      least = cost[at + digits] ?? 0
      best = digits
    }
    const most = Math.min(words.spellings.longestWord, text.length - at)
    for (let length = 1; length <= most; length += 1) {
      const rest = cost[at + length] ?? 0
      if (rest <= least && isWord(words.spellings, text.slice(at, at + length))) {
        least = rest
        best = length
      }
    }
    cost[at] = least
    lengths[at] = best
  }
  return lengths
}
