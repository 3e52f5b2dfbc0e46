import katex from 'katex'
import { type CSSProperties, createElement, type ReactNode } from 'react'

/** Longer formulas are shown as source: nothing a person reads is longer, and KaTeX's work stays bounded. */
export const FORMULA_LIMIT = 4_000

const KEPT_LIMIT = 2_000
const kept = new Map<string, ReactNode>()

/**
 * A formula as React nodes, or null where KaTeX cannot set it or it is too long. KaTeX's own markup is taken apart
 * and built anew as elements, so no HTML text ever enters a page. Formulas already set are kept, the oldest dropped.
 */
export function typeset(latex: string, display: boolean): ReactNode {
  if (latex.length > FORMULA_LIMIT) return null
  const key = `${display ? 'd' : 'i'}${latex}`
  const found = kept.get(key)
  if (found !== undefined) return found
  const nodes = setFormula(latex, display)
  if (kept.size >= KEPT_LIMIT) {
    const oldest = kept.keys().next()
    if (oldest.done !== true) kept.delete(oldest.value)
  }
  kept.set(key, nodes)
  return nodes
}

function setFormula(latex: string, display: boolean): ReactNode {
  try {
    const markup = katex.renderToString(latex, {
      displayMode: display,
      throwOnError: true,
      strict: false,
      trust: false,
      maxExpand: 200,
      maxSize: 50,
      output: 'htmlAndMathml',
    })
    return elementsOf(markup)
  } catch (error) {
    if (error instanceof katex.ParseError) return null
    throw error
  }
}

interface Open {
  readonly tag: string
  readonly props: Record<string, string | CSSProperties | number>
  readonly children: ReactNode[]
}

const TOKEN = /<\/([\w-]+)>|<([\w-]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g

/** KaTeX's markup is well formed: every tag is closed or closes itself, every attribute stands in double quotes. */
function elementsOf(markup: string): ReactNode {
  const root: Open = { tag: '', props: {}, children: [] }
  const open: Open[] = [root]
  for (const [, closing, opening, attributes = '', selfClosing, text] of markup.matchAll(TOKEN)) {
    const parent = open[open.length - 1] ?? root
    if (text !== undefined) {
      parent.children.push(plainText(text))
    } else if (closing !== undefined) {
      open.pop()
      const outer = open[open.length - 1] ?? root
      outer.children.push(elementOf(parent))
    } else if (opening !== undefined) {
      const element = {
        tag: opening,
        props: propsOf(attributes, parent.children.length),
        children: [],
      }
      if (selfClosing === '/') parent.children.push(elementOf(element))
      else open.push(element)
    }
  }
  return root.children
}

function elementOf(element: Open): ReactNode {
  return createElement(element.tag, element.props, ...element.children)
}

function propsOf(attributes: string, key: number): Open['props'] {
  const props: Open['props'] = { key }
  for (const [, name = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
    const plain = plainText(value)
    if (name === 'class') props.className = plain
    else if (name === 'style') props.style = styleOf(plain)
    else if (name === 'stroke-width') props.strokeWidth = plain
    else if (!name.startsWith('on')) props[name] = plain
  }
  return props
}

function styleOf(css: string): CSSProperties {
  const style: Record<string, string> = {}
  for (const declaration of css.split(';')) {
    const colon = declaration.indexOf(':')
    if (colon < 0) continue
    const name = declaration.slice(0, colon).trim()
    const property = name.startsWith('--')
      ? name
      : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
    style[property] = declaration.slice(colon + 1).trim()
  }
  return style
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
}

function plainText(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity)
}
