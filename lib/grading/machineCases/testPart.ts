import type { PreparedPart } from '../preparePart'
import type { MachineReport } from './machineCase'
import { testFormula } from './testFormula'
import { testShape } from './testShape'

/** Tests a prepared part by cases made from its target (question-format.md, cases.yaml). */
export function testPart(prepared: PreparedPart): MachineReport {
  switch (prepared.kind) {
    case 'formula':
      return testFormula(prepared)
    case 'shape':
      return testShape(prepared)
  }
}
