/** The first stop of the keyboard: over the header, straight to the page. Seen only while focused. */
export function SkipLink({ words }: { words: string }) {
  return (
    <a
      href="#content"
      className="sr-only z-50 bg-sheet px-4 py-2 focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
    >
      {words}
    </a>
  )
}
