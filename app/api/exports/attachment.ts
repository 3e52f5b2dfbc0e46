/**
 * The header that makes a browser keep a file: its name in full (RFC 8187), and in ASCII for what reads no other. What
 * no file system takes, and what could end the header, become spaces.
 */
export function attachment(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cs}]+/gu, ' ').replace(/\s+/g, ' ')
  const plain = safe.replace(/[^\x20-\x7e]+/g, '_')
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
