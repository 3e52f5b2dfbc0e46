import type { ComponentProps, ReactNode } from 'react'

/**
 * A table that scrolls by itself where the page is narrower; `caption` is read out, and shown unless `quiet`. `bare` says
 * that nothing in it takes the focus: then the table itself does, or no key would scroll it. It holds its own hidden words,
 * which would make the page wider otherwise.
 */
export function Table({
  caption,
  quiet = false,
  bare = false,
  children,
  className = '',
}: {
  caption: string
  quiet?: boolean
  bare?: boolean
  children: ReactNode
  className?: string
}) {
  return (
    <section
      aria-label={caption}
      tabIndex={bare ? 0 : undefined}
      className="relative overflow-x-auto"
    >
      <table className={`w-full border-collapse text-left ${className}`}>
        <caption className={quiet ? 'sr-only' : 'pb-2 text-left text-sm text-ink-soft'}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  )
}

/** A column's or row's head. */
export function Head({ className = '', ...rest }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      className={`border-b border-rule-strong px-3 py-2 text-sm font-medium text-ink-soft first:pl-0 last:pr-0 ${className}`}
      {...rest}
    />
  )
}

/** A cell; `number` sets it to the right in tabular figures. */
export function Cell({
  number = false,
  className = '',
  ...rest
}: ComponentProps<'td'> & { number?: boolean }) {
  return (
    <td
      className={`border-b border-rule px-3 py-2 align-baseline first:pl-0 last:pr-0 ${number ? 'text-right' : ''} ${className}`}
      {...rest}
    />
  )
}
