import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { QuestionFault } from './questionFault'
import type { KeyPath, Position, Source, Within } from './source'

/**
 * Reads YAML 1.2 (core schema: `y`, `n` and `no` are plain names) into a value whose every place is known.
 * Throws a {@link QuestionFault} at the first character that is no YAML, at a key given twice, and at a reference
 * (`*name`), which could grow a small file without bound.
 */
export function readYaml(file: string, text: string): Source {
  const lines = new LineCounter()
  const document = parseDocument(text, { version: '1.2', lineCounter: lines, prettyErrors: false })
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  const refuse = (offset: number, reason: string): never => {
    throw new QuestionFault([{ file, ...position(offset), key: null, part: null, reason }])
  }
  for (const error of [...document.errors, ...document.warnings]) {
    const reason =
      error.code === 'DUPLICATE_KEY'
        ? 'this key is given twice'
        : `this is not YAML: ${(error.message.split('\n')[0] ?? '').replace(/[.:]$/, '')}`
    refuse(error.pos[0], reason)
  }
  visit(document, {
    Alias: (_key, alias) =>
      refuse(alias.range?.[0] ?? 0, 'references (`&name`, `*name`) are not used in question files'),
    Pair: (_key, pair) => {
      if (!isScalar(pair.key)) refuse(startOf(pair.key) ?? 0, 'a key must be a plain name')
    },
  })
  return {
    file,
    value: document.toJS(),
    locate: (path, within) => {
      const offset = offsetOf(document.contents, path, within, text)
      return offset === null ? null : position(offset)
    },
  }
}

/** Offset of the deepest node that exists on the path: a missing key is reported at what should hold it. */
function offsetOf(root: Node | null, path: KeyPath, within: Within, text: string): number | null {
  let node: unknown = root
  let keyNode: unknown = null
  for (const step of path) {
    const next = child(node, step)
    if (next === null) break
    keyNode = next.key
    node = next.value
  }
  const start = startOf(within === 'key' ? keyNode : node) ?? startOf(keyNode) ?? startOf(root)
  if (start === null || within === 'key' || within === 0) return start
  return start + charactersInto(node, within, text)
}

function child(node: unknown, step: string | number): { key: unknown; value: unknown } | null {
  if (isMap(node)) {
    const pair = node.items.find(
      (item) => isScalar(item.key) && String(item.key.value) === String(step),
    )
    return pair === undefined ? null : { key: pair.key, value: pair.value }
  }
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step]
    return item === undefined ? null : { key: item, value: item }
  }
  return null
}

function startOf(node: unknown): number | null {
  if (!(isScalar(node) || isMap(node) || isSeq(node))) return null
  return node.range?.[0] ?? null
}

/** A scalar on one line without escapes stands in the file as it is, after its quote if it has one. */
function charactersInto(node: unknown, into: number, text: string): number {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return 0
  const written = text.slice(node.range[0], node.range[1])
  const start = written.indexOf(node.value)
  return start < 0 || start > 1 ? 0 : start + Math.min(into, node.value.length)
}
