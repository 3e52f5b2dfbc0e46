import { paintPng } from '@/lib/files/paintPng'
import { hashSeed, randomFrom } from '@/lib/numeric/random'

const WIDTH = 420
const LINE = 42

/**
 * A page with so many lines of something like handwriting, as a PNG: waves of a pen, with gaps between words. It says nothing; it
 * stands where a photo would.
 */
export function drawPage(lines: number, seed: string): Uint8Array<ArrayBuffer> {
  const height = LINE * (lines + 2)
  const shades = new Uint8Array(WIDTH * height).fill(248)
  const random = randomFrom(hashSeed('page', seed))
  for (let line = 1; line <= lines; line += 1) {
    let x = 30 + 14 * random()
    const end = WIDTH - 30 - 160 * random()
    while (x < end) {
      const word = 12 + 50 * random()
      const [pace, rise] = [0.35 + 0.4 * random(), 4 + 4 * random()]
      for (let step = 0; step < word && x < end; step += 0.2, x += 0.2) {
        const wave = Math.sin(step * pace) * rise + Math.sin(step * 0.9) * 2
        ink(shades, height, x, LINE * (line + 0.5) + wave)
      }
      x += 9 + 8 * random()
    }
  }
  return paintPng(WIDTH, height, (x, y) => shades[y * WIDTH + x] ?? 255)
}

/** A dot of the pen. */
function ink(shades: Uint8Array, height: number, x: number, y: number): void {
  for (const [dx, dy, shade] of DOT) {
    const [column, row] = [Math.round(x) + dx, Math.round(y) + dy]
    if (column < 0 || column >= WIDTH || row < 0 || row >= height) continue
    const at = row * WIDTH + column
    shades[at] = Math.min(shades[at] ?? 255, shade)
  }
}

const DOT = [
  [0, 0, 40],
  [1, 0, 70],
  [0, 1, 70],
  [-1, 0, 150],
  [0, -1, 150],
] as const
