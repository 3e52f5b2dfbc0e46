/**
 * A reason to stop that the person at the terminal can act on: shown as its one sentence, never
 * with a stack trace.
 *
 * @param {string} sentence what is wrong and what to do about it
 * @returns {Error}
 */
export function refusal(sentence) {
  const error = new Error(sentence)
  error.name = 'Refusal'
  return error
}

/**
 * Ends the process for `error`: a refusal shows its sentence, anything else is a fault of ours and
 * shows where it came from.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function stopFor(error) {
  const isRefusal = error instanceof Error && error.name === 'Refusal'
  console.error(isRefusal ? error.message : error)
  process.exit(1)
}
