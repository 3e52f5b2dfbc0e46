import type { PreparedPart } from '../preparePart'
import type { MachineReport } from './machineCase'
import { testFormula } from './testFormula'
import { testShape } from './testShape'

/** Numbers, choices and what a person marks have no ways of writing to be told apart from slips: their author's cases, if any, are all there is. */
const NOTHING: MachineReport = { cases: 0, unsettled: 0, faults: [], hints: [] }

/** Tests a prepared part by cases made from its target (question-format.md, cases.yaml). */
export function testPart(prepared: PreparedPart): MachineReport {
  switch (prepared.kind) {
    case 'formula':
      return testFormula(prepared)
    case 'shape':
      return testShape(prepared)
    case 'number':
    case 'choice':
    case 'marked':
      return NOTHING
  }
}
