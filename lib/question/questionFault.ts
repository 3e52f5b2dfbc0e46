/**
 * One thing wrong in a question. `line` and `column` count from 1 and are null for a question given as an object,
 * where `key` (the path of keys, `parts[2].answer`) says the place instead. `reason` is one sentence, without its full stop.
 */
export interface Fault {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
  readonly key: string | null
  readonly part: string | null
  readonly reason: string
}

/** A fault as one line, as editors and terminals understand it: `question.yaml:31:14: part loss: unknown symbol \`q\``. */
export function printFault(fault: Fault): string {
  const place = [fault.file]
  if (fault.line !== null) place.push(String(fault.line))
  if (fault.line !== null && fault.column !== null) place.push(String(fault.column))
  const words = [place.join(':')]
  if (fault.line === null && fault.key !== null) words.push(fault.key)
  if (fault.part !== null) words.push(`part ${fault.part}`)
  return [...words, fault.reason].join(': ')
}

/** The author's faults, thrown at load: a question with any of them is never shown or graded. */
export class QuestionFault extends Error {
  readonly faults: readonly Fault[]

  constructor(faults: readonly Fault[]) {
    super(faults.map(printFault).join('\n'))
    this.name = 'QuestionFault'
    this.faults = faults
  }
}

/** Throws what has been found so far, if anything: later steps build on what earlier ones have found sound. */
export function throwFaults(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new QuestionFault(faults)
}
