import { refereeConfirms } from '../refereeConfirms'
import { chainFactor } from './chainFactor'
import type { Diagnosis, Finding, WrongAnswer } from './diagnosis'
import { elementwiseSoftmax } from './elementwiseSoftmax'
import { factor } from './factor'
import { indicesSwapped } from './indicesSwapped'
import { isBorneOut } from './isBorneOut'
import { mean } from './mean'
import { onlySize } from './onlySize'
import { onlyWhere } from './onlyWhere'
import { otherCase } from './otherCase'
import { namedRuleMisapplied, ruleMisapplied } from './ruleMisapplied'
import { sign } from './sign'
import { sumRange } from './sumRange'
import { term } from './term'
import { transposed } from './transposed'
import { wrongVariable } from './wrongVariable'

/**
 * In the order they are tried: the plainer truth first. What the answer is comes before what it lacks, and both before where
 * it is right.
 */
const DIAGNOSES: readonly Diagnosis[] = [
  sign,
  transposed,
  indicesSwapped,
  otherCase,
  wrongVariable,
  mean,
  factor,
  elementwiseSoftmax,
  sumRange,
  chainFactor,
  namedRuleMisapplied,
  term,
  onlyWhere,
  onlySize,
  ruleMisapplied,
]

/**
 * The first diagnosis that is true of a wrong answer; that its value differs, when none is. Of one that agrees with the truth at all
 * ordinary points, and differs only far out or past a switch, whatever they show would be true of the truth, too.
 */
export function diagnose(wrong: WrongAnswer): Finding {
  const isFar = wrong.asked.every(({ agreement }) => agreement === 'agrees')
  if (isFar) return { note: 'value', fields: {} }
  const points = wrong.asked.map(({ point }) => point)
  for (const diagnosis of DIAGNOSES) {
    const finding = diagnosis(wrong)
    if (finding === null || !isBorneOut(finding, diagnosis, wrong)) continue
    const { claim, ...told } = finding
    if (claim === undefined || refereeConfirms(claim, { ...wrong, points }, wrong.prepared))
      return told
  }
  return { note: 'value', fields: {} }
}
