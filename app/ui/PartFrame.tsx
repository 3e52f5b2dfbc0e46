import { Activity, type ReactNode } from 'react'

/**
 * A part of a question on its page: its place for links, its number in the margin where there is one. It comes alive by itself
 * after the page around it, and at once where it is touched.
 */
export function PartFrame({
  partId,
  number,
  word,
  children,
}: {
  partId: string
  number: number
  /** Said before the number to who hears the page. */
  word: string
  children: ReactNode
}) {
  return (
    <section
      id={`part-${partId}`}
      aria-labelledby={`heading-${partId}`}
      className="part relative mt-14 border-t border-rule pt-half"
    >
      <h2
        id={`heading-${partId}`}
        className="text-lg leading-(--line) tabular-nums @5xl:absolute @5xl:right-full @5xl:mr-4"
      >
        <span className="sr-only">{word} </span>({number})
      </h2>
      <Activity>{children}</Activity>
    </section>
  )
}
