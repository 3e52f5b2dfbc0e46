import { orderOptions } from '@/lib/question/orderOptions'
import type { Locale, Part } from '@/lib/question/question'
import type { Asks } from './ui/asks'

/**
 * Cuts a part down to what a browser may know of it. `seed` is the student's, by which options are shuffled; null leaves
 * them in the author's order.
 */
export function asksOf(
  { id, target, indices, work }: Part,
  locale: Locale,
  seed: number | null,
): Asks {
  switch (target.kind) {
    case 'formula':
    case 'shape':
      return { kind: target.kind, free: indices, work: work !== 'none' }
    case 'number':
      return { kind: 'number', unit: target.unit }
    case 'text':
      return { kind: 'text', longest: target.longest }
    case 'upload': {
      const [least, most] = target.files
      return { kind: 'upload', least, most }
    }
    case 'choice': {
      const { several, shuffle } = target
      const ordered = seed === null ? target.options : orderOptions(target, seed, id)
      const options = ordered.map(({ key, text }) => ({ key, words: text[locale] }))
      return { kind: 'choice', options, several, lettered: !shuffle }
    }
  }
}
