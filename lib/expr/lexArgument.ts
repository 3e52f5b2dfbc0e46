import { type Lexer, peekCharacter, skipSpace } from './lexer'
import { LIMITS } from './limits'
import { type Token, token } from './token'
import { refuse } from './unreadable'

/** The tokens of a LaTeX argument: what stands in the braces that follow, or one character or command. */
export function takeArgument(lexer: Lexer): Token[] {
  skipSpace(lexer)
  const start = lexer.at
  const next = peekCharacter(lexer)
  if (next === '') {
    return refuse({ code: 'expected', expected: 'argument', found: '', span: [start, start] })
  }
  if (next === '{') return takeGroup(lexer)
  return collect(lexer, () => {
    if (/[A-Za-z0-9]/.test(next)) {
      lexer.at += 1
      lexer.out.push(token(/[0-9]/.test(next) ? 'number' : 'word', next, start, lexer.at))
      return
    }
    lexer.lexOne(lexer)
    if (next === '-' || next === '+') lexer.out.push(...takeArgument(lexer))
  })
}

/** Adds an argument as a group, whether or not braces were written around it. */
export function pushGroup(lexer: Lexer): void {
  const open = lexer.at
  const braced = peekCharacter(lexer) === '{' ? 1 : 0
  const argument = takeArgument(lexer)
  lexer.out.push(
    token('sign', '{', open, open + braced),
    ...argument,
    token('sign', '}', lexer.at - braced, lexer.at),
  )
}

function takeGroup(lexer: Lexer): Token[] {
  const open = lexer.at
  lexer.at += 1
  return collect(lexer, () => {
    for (let depth = 1; ; ) {
      const next = peekCharacter(lexer)
      if (next === '') refuse({ code: 'unclosed', open: '{', close: '}', span: [open, open + 1] })
      if (next === '{') depth += 1
      if (next === '}') depth -= 1
      if (depth === 0) break
      lexer.lexOne(lexer)
    }
    lexer.at += 1
  })
}

/** Runs `cut` with a fresh list of tokens and gives that list. */
function collect(lexer: Lexer, cut: () => void): Token[] {
  lexer.nesting += 1
  if (lexer.nesting > LIMITS.depth) {
    refuse({ code: 'too-deep', limit: LIMITS.depth, span: [lexer.at, lexer.at + 1] })
  }
  const outer = lexer.out
  lexer.out = []
  lexer.spaced = false
  cut()
  const inner = lexer.out
  lexer.out = outer
  lexer.nesting -= 1
  lexer.spaced = false
  return inner
}
