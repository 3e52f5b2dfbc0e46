/** A case's label as a key: the condition as the author wrote it, without spaces, so that `i=k` answers the case `i = k`. */
export function caseKey(label: string): string {
  return label.replace(/\s+/g, '')
}
