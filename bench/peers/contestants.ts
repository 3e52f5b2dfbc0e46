import { spawnSync } from 'node:child_process'
import { SPELLINGS, type Spelling } from './spelling'

/** A way to ask a system whether two expressions are equal, as its documentation advises. */
export interface Contestant {
  readonly name: string
  readonly spelling: Spelling
  readonly program: string
  readonly words: readonly string[]
  /** What to do where it is not there. */
  readonly absent: string
}

const REINSTALL = 'npm ci in bench/peers'
const NO_SYMPY = 'apt-get install python3-sympy'

/** Nabla first; the others in two ways where they have two. */
export function contestants(): readonly Contestant[] {
  const python = pythonWithSympy()
  const script = (name: string, file: string, spelling: Spelling, ...words: string[]) => ({
    name,
    spelling,
    program: process.execPath,
    words: ['--import', 'tsx', `bench/peers/systems/${file}`, ...words],
    absent: REINSTALL,
  })
  const sympy = (name: string, ...words: string[]) => ({
    name,
    spelling: SPELLINGS.sympy,
    program: python,
    words: ['bench/peers/systems/sympy_decide.py', ...words],
    absent: NO_SYMPY,
  })
  return [
    script('Nabla', 'nabla.ts', SPELLINGS.nabla),
    script('KAS compare', 'kas.ts', SPELLINGS.kas),
    script('mathjs symbolicEqual', 'mathjs.ts', SPELLINGS.mathjs),
    script('mathjs simplify', 'mathjs.ts', SPELLINGS.mathjs, 'simplify'),
    script('nerdamer eq', 'nerdamer.ts', SPELLINGS.nerdamer),
    script('nerdamer simplify', 'nerdamer.ts', SPELLINGS.nerdamer, 'simplify'),
    sympy('SymPy simplify'),
    sympy('SymPy equals', 'equals'),
  ]
}

/** The first Python that has SymPy: the user's own, else the system's, which Debian's package serves. */
function pythonWithSympy(): string {
  const known = ['python3', '/usr/bin/python3']
  return known.find((each) => spawnSync(each, ['-c', 'import sympy']).status === 0) ?? 'python3'
}
