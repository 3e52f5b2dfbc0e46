/** Whether the characters of an ASCII text stand at a place. */
export function hasAscii(bytes: Uint8Array, at: number, text: string): boolean {
  if (at < 0 || at + text.length > bytes.length) return false
  return [...text].every((character, place) => bytes[at + place] === character.charCodeAt(0))
}

/** A view for whole numbers of several bytes. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
