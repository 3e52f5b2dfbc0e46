import { argument } from './callArguments'
import { wholeOf } from './chain'
import type { Build } from './compileCall'
import { copyJet, multiplyJets, setConstant, setUndefined } from './jet'
import { makeSlab, resize } from './slab'

/** diag: a column becomes a diagonal matrix, a square matrix its diagonal as a column. */
export const diagonalOf: Build = (given, order) => {
  const operand = argument(given, 0)
  const into = makeSlab(order)
  return (frame) => {
    const a = operand(frame)
    if (a.columns === 1) {
      resize(into, a.rows, a.rows)
      for (let k = 0; k < a.rows * a.rows; k += 1) setConstant(into, k << order, 0, 0)
      for (let r = 0; r < a.rows; r += 1) copyJet(into, (r * a.rows + r) << order, a, r << order)
    } else {
      resize(into, a.rows, 1)
      for (let r = 0; r < a.rows; r += 1) copyJet(into, r << order, a, (r * a.columns + r) << order)
    }
    return into
  }
}

/** vec: the columns stacked. */
export const vectorOf: Build = (given, order) => {
  const operand = argument(given, 0)
  const into = makeSlab(order)
  return (frame) => {
    const a = operand(frame)
    resize(into, a.rows * a.columns, 1)
    for (let c = 0; c < a.columns; c += 1) {
      for (let r = 0; r < a.rows; r += 1) {
        copyJet(into, (c * a.rows + r) << order, a, (r * a.columns + c) << order)
      }
    }
    return into
  }
}

/** a bᵀ of two columns. */
export const outer: Build = (given, order) => {
  const left = argument(given, 0)
  const right = argument(given, 1)
  const into = makeSlab(order)
  return (frame) => {
    const a = left(frame)
    const b = right(frame)
    resize(into, a.rows, b.rows)
    for (let r = 0; r < a.rows; r += 1) {
      for (let c = 0; c < b.rows; c += 1) {
        multiplyJets(into, (r * b.rows + c) << order, a, r << order, b, c << order)
      }
    }
    return into
  }
}

/** The Kronecker product: each entry of A times the whole of B. */
export const kronecker: Build = (given, order) => {
  const left = argument(given, 0)
  const right = argument(given, 1)
  const into = makeSlab(order)
  return (frame) => {
    const a = left(frame)
    const b = right(frame)
    resize(into, a.rows * b.rows, a.columns * b.columns)
    for (let r = 0; r < into.rows; r += 1) {
      for (let c = 0; c < into.columns; c += 1) {
        const i = Math.floor(r / b.rows) * a.columns + Math.floor(c / b.columns)
        const j = (r % b.rows) * b.columns + (c % b.columns)
        multiplyJets(into, (r * into.columns + c) << order, a, i << order, b, j << order)
      }
    }
    return into
  }
}

/** Arrays below one another. */
export const vcat: Build = (given, order) => {
  const into = makeSlab(order)
  return (frame) => {
    const parts = given.map((part) => part(frame))
    const columns = parts[0]?.columns ?? 1
    resize(
      into,
      parts.reduce((sum, part) => sum + part.rows, 0),
      columns,
    )
    let at = 0
    for (const part of parts) {
      for (let k = 0; k < part.rows * columns; k += 1, at += 1) {
        copyJet(into, at << order, part, k << order)
      }
    }
    return into
  }
}

/** Arrays beside one another. */
export const hcat: Build = (given, order) => {
  const into = makeSlab(order)
  return (frame) => {
    const parts = given.map((part) => part(frame))
    const width = parts.reduce((sum, part) => sum + part.columns, 0)
    resize(into, parts[0]?.rows ?? 1, width)
    let left = 0
    for (const part of parts) {
      for (let r = 0; r < part.rows; r += 1) {
        for (let c = 0; c < part.columns; c += 1) {
          copyJet(into, (r * width + left + c) << order, part, (r * part.columns + c) << order)
        }
      }
      left += part.columns
    }
    return into
  }
}

/** onehot(k, n): the k-th unit column of length n; undefined where k is no row of it. */
export const oneHot: Build = (given, order) => {
  const hot = argument(given, 0)
  const length = argument(given, 1)
  const into = makeSlab(order)
  return (frame) => {
    const k = wholeOf(hot(frame))
    const n = wholeOf(length(frame))
    const inside = k >= 1 && k <= n
    resize(into, inside ? n : 1, 1)
    for (let r = 0; r < into.rows; r += 1) {
      if (inside) setConstant(into, r << order, r + 1 === k ? 1 : 0, 0)
      else setUndefined(into, r << order)
    }
    return into
  }
}
