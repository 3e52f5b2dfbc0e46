import { refereeConfirms } from '../refereeConfirms'
import { chainFactor } from './chainFactor'
import type { Diagnosed, Diagnosis, Finding, WrongAnswer } from './diagnosis'
import { elementwiseSoftmax } from './elementwiseSoftmax'
import { factor } from './factor'
import { indicesSwapped } from './indicesSwapped'
import { isBorneOut } from './isBorneOut'
import { mean } from './mean'
import { onlySize } from './onlySize'
import { onlyWhere } from './onlyWhere'
import { otherCase } from './otherCase'
import { ruleMisapplied } from './ruleMisapplied'
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
  ruleMisapplied,
  term,
  onlyWhere,
  onlySize,
]

/**
 * The first diagnosis that is true of a wrong answer; that its value differs, when none is. Of one that agrees with the truth at all
 * ordinary points, and differs only far out or past a switch, whatever they show would be true of the truth, too.
 */
export function diagnose(wrong: WrongAnswer): Finding {
  const isFar = wrong.asked.every(({ agreement }) => agreement === 'agrees')
  if (isFar) return { note: 'value', fields: {} }
  const late: [Diagnosis, Diagnosed][] = []
  for (const diagnosis of DIAGNOSES) {
    const finding = diagnosis(wrong)
    if (finding === null) continue
    if (finding.yields === true) late.push([diagnosis, finding])
    else if (isSure(finding, diagnosis, wrong)) return told(finding)
  }
  const found = late.find(([diagnosis, finding]) => isSure(finding, diagnosis, wrong))
  return found === undefined ? { note: 'value', fields: {} } : told(found[1])
}

function told({ note, fields }: Diagnosed): Finding {
  return { note, fields }
}

/** Whether a finding holds at further points, and before the referee. */
function isSure(finding: Diagnosed, diagnosis: Diagnosis, wrong: WrongAnswer): boolean {
  const { claim } = finding
  if (!isBorneOut(finding, diagnosis, wrong)) return false
  const points = wrong.asked.map(({ point }) => point)
  return claim === undefined || refereeConfirms(claim, { ...wrong, points }, wrong.prepared)
}
