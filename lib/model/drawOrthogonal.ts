type Matrix = readonly (readonly number[])[]

/** Half of Hadamard's matrix of order 4: orthogonal, and exact in doubles. */
const HADAMARD: Matrix = [
  [0.5, 0.5, 0.5, 0.5],
  [0.5, -0.5, 0.5, -0.5],
  [0.5, 0.5, -0.5, -0.5],
  [0.5, -0.5, -0.5, 0.5],
]

/**
 * A random orthogonal matrix whose entries are dyadic, so that QᵀQ = I holds exactly and an answer may use it: signed permutations
 * around blocks of Hadamard's matrix. Below order 4 only signed permutations are exact.
 */
export function drawOrthogonal(size: number, random: () => number): readonly number[] {
  const blocks = inBlocks(size)
  const factors = [blocks, signedPermutation(size, random), blocks, signedPermutation(size, random)]
  return factors.reduce(multiplied, signedPermutation(size, random)).flat()
}

function inBlocks(size: number): Matrix {
  const blocked = size - (size % 4)
  return tabulated(size, (row, column) => {
    if (row >= blocked || column >= blocked) return Number(row === column)
    return Math.floor(row / 4) === Math.floor(column / 4)
      ? (HADAMARD[row % 4]?.[column % 4] ?? 0)
      : 0
  })
}

/** A shuffle (Fisher and Yates) with random signs. */
function signedPermutation(size: number, random: () => number): Matrix {
  const places = Array.from({ length: size }, (_, k) => k)
  for (let last = size - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1))
    const held = places[last] ?? last
    places[last] = places[chosen] ?? chosen
    places[chosen] = held
  }
  const signs = places.map(() => (random() < 0.5 ? -1 : 1))
  return tabulated(size, (row, column) => (places[row] === column ? (signs[row] ?? 1) : 0))
}

function multiplied(a: Matrix, b: Matrix): Matrix {
  return tabulated(a.length, (row, column) =>
    b.reduce((sum, line, k) => sum + (a[row]?.[k] ?? 0) * (line[column] ?? 0), 0),
  )
}

function tabulated(size: number, value: (row: number, column: number) => number): Matrix {
  return Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_entry, column) => value(row, column)),
  )
}
