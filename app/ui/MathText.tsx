import type { Token } from 'marked'
import { Activity, Fragment, type ReactNode } from 'react'
import { Formula } from './Formula'
import { readMarkdown } from './markdown'

/**
 * An author's prose: Markdown with `$…$` and `$$…$$`. Tokens become elements one by one; raw HTML is shown as the
 * text it is, images by their words, and links only where they lead to http(s). `inline` sets a single paragraph as part of
 * a line, such as the label of a box to check. Else it comes alive after the page around it, whose fields it would hold up.
 */
export function MathText({
  source,
  className = '',
  inline = false,
}: {
  source: string
  className?: string
  inline?: boolean
}) {
  const tokens = readMarkdown(source)
  const [only, ...more] = tokens
  return inline && only?.type === 'paragraph' && more.length === 0 ? (
    <span className={`prose ${className}`}>{inner(only)}</span>
  ) : (
    <div className={`prose ${className}`}>
      <Activity>{nodesOf(tokens)}</Activity>
    </div>
  )
}

function nodesOf(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, place) => keyed(place, nodeOf(token)))
}

function keyed(key: number, node: ReactNode): ReactNode {
  return <Fragment key={key}>{node}</Fragment>
}

function inner(token: Token): ReactNode {
  return 'tokens' in token ? nodesOf(token.tokens ?? []) : null
}

function nodeOf(token: Token): ReactNode {
  switch (token.type) {
    case 'displayFormula':
      return <Formula latex={token.latex} display />
    case 'inlineFormula':
      return <Formula latex={token.latex} />
    case 'paragraph':
      return <p>{inner(token)}</p>
    case 'heading':
      return <h3>{inner(token)}</h3>
    case 'strong':
      return <strong>{inner(token)}</strong>
    case 'em':
      return <em>{inner(token)}</em>
    case 'del':
      return <del>{inner(token)}</del>
    case 'br':
      return <br />
    case 'hr':
      return <hr />
    case 'blockquote':
      return <blockquote>{inner(token)}</blockquote>
    case 'list': {
      const items = token.items.map((item: Token, place: number) =>
        keyed(place, <li>{inner(item)}</li>),
      )
      return token.ordered ? <ol start={Number(token.start) || 1}>{items}</ol> : <ul>{items}</ul>
    }
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      )
    case 'codespan':
      return <code>{token.text}</code>
    case 'link':
      return /^https?:\/\//.test(token.href) ? (
        <a href={token.href} rel="noreferrer">
          {inner(token)}
        </a>
      ) : (
        inner(token)
      )
    case 'image':
    case 'escape':
      return token.text
    case 'text':
      return token.tokens === undefined ? token.text : inner(token)
    case 'table':
      return <ProseTable header={token.header} rows={token.rows} />
    case 'space':
    case 'def':
      return null
    default:
      return token.raw
  }
}

interface Cell {
  readonly tokens: readonly Token[]
}

function ProseTable({ header, rows }: { header: readonly Cell[]; rows: readonly Cell[][] }) {
  return (
    <table>
      <thead>
        <tr>
          {header.map((cell, place) => keyed(place, <th scope="col">{nodesOf(cell.tokens)}</th>))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) =>
          keyed(
            line,
            <tr>{row.map((cell, place) => keyed(place, <td>{nodesOf(cell.tokens)}</td>))}</tr>,
          ),
        )}
      </tbody>
    </table>
  )
}
