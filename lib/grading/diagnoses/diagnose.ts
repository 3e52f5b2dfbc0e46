import type { Diagnosis, Finding, WrongAnswer } from './diagnosis'
import { factor } from './factor'
import { otherCase } from './otherCase'
import { sign } from './sign'
import { transposed } from './transposed'

/** In the order they are tried: the plainer truth first. */
const DIAGNOSES: readonly Diagnosis[] = [sign, transposed, otherCase, factor]

/** The first diagnosis that is true of a wrong answer; that its value differs, when none is. */
export function diagnose(wrong: WrongAnswer): Finding {
  for (const diagnosis of DIAGNOSES) {
    const finding = diagnosis(wrong)
    if (finding !== null) return finding
  }
  return { note: 'value', fields: {} }
}
