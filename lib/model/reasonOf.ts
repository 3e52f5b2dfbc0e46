import type { ReadingError } from '@/lib/expr/readingError'

/**
 * Why an author's expression cannot be read or does not fit the model: one sentence for each code, in the plain English
 * of faults. Students read `lib/i18n`'s sentences, in two languages.
 */
export function reasonOf(error: ReadingError): string {
  switch (error.code) {
    case 'empty':
      return 'a formula is missing here'
    case 'too-long':
      return `longer than ${error.limit} characters`
    case 'long-text':
      return `longer than ${error.limit} characters`
    case 'too-deep':
      return `nested deeper than ${error.limit} levels`
    case 'too-many-nodes':
      return `more than ${error.limit} symbols and operators`
    case 'too-many-steps':
      return `more than ${error.limit} expressions`
    case 'too-costly':
      return 'too costly to evaluate'
    case 'expected':
      return `expected ${error.expected}, found ${error.found === '' ? 'the end' : error.found}`
    case 'unclosed':
      return `missing \`${error.close}\` for the \`${error.open}\` here`
    case 'unknown-symbol':
      return `unknown symbol \`${error.name}\`${error.nearest === null ? '' : `; did you mean \`${error.nearest}\`?`}`
    case 'unknown-command':
      return `unknown command \`${error.command}\``
    case 'unexpected-character':
      return `unexpected character \`${error.character}\``
    case 'placeholder':
      return 'an empty box is left here'
    case 'ambiguous':
      return `this can be read as ${error.readings.map((reading) => `\`${reading}\``).join(' or as ')}`
    case 'label':
      return `the label \`${error.label}\` is declared nowhere`
    case 'beyond-compare':
      return 'a number lies beyond all that can be compared'
    case 'power-tower':
      return 'a power of a power needs brackets'
    case 'argument-count':
      return `\`${error.function}\` takes ${error.expected} arguments, not ${error.found}`
    case 'sum-without-range':
      return `nothing says what the index \`${error.index}\` runs over`
    case 'free-index':
      return `the index \`${error.index}\` is not bound here`
    case 'index-range':
      return `the index \`${error.index}\` runs to ${error.range}, but the axis has ${error.axis} entries`
    case 'index-count':
      return `\`${error.name}\` has ${error.axes} axes, but ${error.found} indices stand here`
    case 'not-an-index':
      return `${error.found} cannot be an index`
    case 'shapes':
      return error.operator === 'd'
        ? `there is no derivative of ${signs(error.left)} by ${signs(error.right)}; differentiate an entry, or by an entry`
        : `shapes do not fit: ${signs(error.left)} \`${error.operator}\` ${signs(error.right)}`
    case 'square-needed':
      return `a square matrix is needed here, not ${signs(error.found)}`
    case 'array-bars':
      return `bars stand around a scalar or a square matrix, not around ${signs(error.found)}`
    case 'matrix-exponent':
      return 'the exponent of a matrix is a whole number'
    case 'many-axes':
      return 'this is done with columns and matrices, not with an array of more than two axes'
    case 'axis-argument':
      return `the second argument of \`${error.function}\` is 1 (down the columns) or 2 (along the rows)`
    case 'norm-kind':
      return 'this norm is known for columns only; of a matrix there is the Frobenius norm, without a number'
    case 'derivative-order':
      return `derivatives nest ${error.limit} deep at most`
    case 'prime-of':
      return `\`${error.function}\` takes more than one number, so it has no prime`
    case 'not-in-part':
      return `\`${error.name}\` does not fit the shapes of this part`
    case 'variable-written-out':
      return `this is \`${error.variable}\` by its own definition; write it with \`${error.variable}\``
    case 'scalar-needed':
      return `a scalar is needed here, not ${signs(error.found)}`
    case 'array-needed':
      return `an array is needed here, not ${signs(error.found)}`
    case 'column-power':
      return `a power of ${signs(error.found)} is not defined; use \`.^\` for an elementwise one`
    case 'size-undetermined':
      return `the size of ${error.found} cannot be found here; write it, as in \`I_n\``
    case 'derivative-variable':
      return `${error.found} cannot be differentiated by: it is no given or defined symbol, nor an entry of one`
    case 'not-a-size':
      return `${error.found} is not made of sizes and whole numbers`
    case 'shape-asked':
      return 'a shape belongs here, not a formula'
    case 'formula-asked':
      return 'a formula belongs here, not a shape'
    case 'number-asked':
      return `a number belongs here, and \`${error.found}\` is no part of one`
    case 'unit':
      return `\`${error.found}\` is not the unit, \`${error.unit}\``
    case 'digit-groups':
      return `\`${error.found}\` must be written without commas or spaces, as in \`1024\` or \`0.5\``
    case 'unknown-option':
      return `\`${error.found}\` is none of the options (${error.keys})`
    case 'one-option':
      return 'one option is asked, and several stand here'
    case 'cases-gap':
      return 'the branches leave a gap'
    case 'unjoined':
      return 'two formulas stand here with nothing between them'
    case 'scalar-prime':
      return `\`${error.part}\` is a single number and has no transpose; a derivative is written d(f, x)`
    case 'no-formula':
      return 'there are only words here'
    case 'never-holds':
      return 'these conditions never hold at once'
    case 'heading':
      return 'a heading can only name a case of indices, of what is 0 or 1, or of a sign'
    case 'circular-definition':
      return `\`${error.name}\` is introduced by itself`
    case 'introduced-with-brackets':
      return `\`${error.name}\` is introduced with brackets behind it: write the name alone`
    case 'entry-missing':
      return 'a whole array stands in a chain of single numbers'
    case 'relation-in-answer':
      return 'a relation cannot stand here'
    case 'unsupported':
      return `${error.what} is not supported in this version`
  }
}

/** A shape in LaTeX, with the sign that terminals show. */
function signs(shape: string): string {
  return shape.replaceAll('\\times', '×')
}
