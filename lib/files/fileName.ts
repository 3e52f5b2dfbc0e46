/** The longest name that is kept, in characters. */
const LONGEST = 120

/**
 * A file's name as it may be shown and sent: without a path, control characters and what turns the direction of writing (which
 * makes `gpj.exe` of `exe.jpg`). Empty names get one.
 */
export function fileName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (clean === '') return 'file'
  if ([...clean].length <= LONGEST) return clean
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(clean)?.[0] ?? ''
  return [...clean].slice(0, LONGEST - ending.length).join('') + ending
}
