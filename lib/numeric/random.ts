/** A seeded stream of numbers, uniform in [0, 1). */
export type Random = () => number

/** sfc32 (Chris Doty-Humphrey, PractRand): 128 bits of state, passes PractRand; seeded through splitmix32. */
export function randomFrom(seed: number): Random {
  let word = seed | 0
  const next = (): number => {
    word = (word + 0x9e3779b9) | 0
    let mixed = word ^ (word >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
  let a = next()
  let b = next()
  let c = next()
  let counter = 1
  const word32 = (): number => {
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + sum) | 0
    return sum >>> 0
  }
  for (let round = 0; round < 12; round += 1) word32()
  return () => word32() / 2 ** 32
}

/** A seed from parts (version, part, variant, …): FNV-1a over their text (Fowler, Noll, Vo), finished as in MurmurHash3. */
export function hashSeed(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const part of parts) {
    for (const character of `${typeof part}:${part}\u0000`) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
    }
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
