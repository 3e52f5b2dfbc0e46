/** A case's condition as its question writes it, with the signs that people write: `i ≠ k` for `i != k`. */
export function sayCase(label: string): string {
  return label
    .replaceAll('!=', '≠')
    .replaceAll('<=', '≤')
    .replaceAll('>=', '≥')
    .replaceAll('==', '=')
}
