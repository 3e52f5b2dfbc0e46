import type { Diagnosis, Finding, WrongAnswer } from './diagnosis'
import { factor } from './factor'
import { otherCase } from './otherCase'
import { sign } from './sign'
import { transposed } from './transposed'

/** In the order they are tried: the plainer truth first. */
const DIAGNOSES: readonly Diagnosis[] = [sign, transposed, otherCase, factor]

/**
 * The first diagnosis that is true of a wrong answer; that its value differs, when none is. Of one that agrees with the truth at all
 * ordinary points, and differs only far out or past a switch, whatever they show would be true of the truth, too.
 */
export function diagnose(wrong: WrongAnswer): Finding {
  const isFar = wrong.asked.every(({ agreement }) => agreement === 'agrees')
  if (isFar) return { note: 'value', fields: {} }
  for (const diagnosis of DIAGNOSES) {
    const finding = diagnosis(wrong)
    if (finding !== null) return finding
  }
  return { note: 'value', fields: {} }
}
