import { readAnswer } from '@/lib/expr/read'
import { SHEET } from '@/lib/expr/sheetVocabulary'
import type { Format } from '@/lib/expr/vocabulary'
import { type Spread, spreadOf } from './statistics'

/** Times of reading one answer, in microseconds. */
export interface ReadingTime extends Spread {
  readonly name: string
}

interface Sample {
  readonly name: string
  readonly format: Format
  readonly expects: 'formula' | 'shape'
  readonly text: string
}

const SAMPLES: readonly Sample[] = [
  { name: 'a shape', format: 'plain', expects: 'shape', text: 'K x D_a' },
  { name: 'a product', format: 'plain', expects: 'formula', text: 'yhat_k (1 - yhat_k)' },
  {
    name: 'a product, as MathLive writes it',
    format: 'latex',
    expects: 'formula',
    text: '\\hat{y}_{k}\\left(1-\\hat{y}_{k}\\right)',
  },
  {
    name: 'a quotient of exponentials',
    format: 'latex',
    expects: 'formula',
    text: '\\frac{e^{z_k^{[2]}}}{\\sum_{j=1}^{K}e^{z_j^{[2]}}}\\left(1-\\frac{e^{z_k^{[2]}}}{Z}\\right)',
  },
  {
    name: 'cases',
    format: 'latex',
    expects: 'formula',
    text: '\\begin{cases}\\hat y_i-1 & i=k\\\\ \\hat y_i & \\text{otherwise}\\end{cases}',
  },
]

/** Reads typical answers `rounds` times each, after a warm-up of as many; the goal is a median of at most 50 µs. */
export function benchRead(rounds = 2000): readonly ReadingTime[] {
  return SAMPLES.map((sample) => {
    time(sample, rounds)
    return { name: sample.name, ...spreadOf(time(sample, rounds)) }
  })
}

function time(sample: Sample, rounds: number): number[] {
  const { text, format, expects } = sample
  return Array.from({ length: rounds }, () => {
    const started = process.hrtime.bigint()
    readAnswer(text, { format, expects, vocabulary: SHEET })
    return Number(process.hrtime.bigint() - started) / 1000
  })
}
