import { JOINTS } from './splitLines'
import type { Format } from './vocabulary'
import { withoutLabels } from './withoutLabels'

/** Lines of a derivation with blanks for their labels, each as long as it was. */
export function bareLines(lines: readonly string[], format: Format): readonly string[] {
  const joint = JOINTS[format]
  const bare = withoutLabels(lines.join(joint), format)
  let end = -joint.length
  return lines.map((line) => {
    const start = end + joint.length
    end = start + line.length
    return bare.slice(start, end)
  })
}
