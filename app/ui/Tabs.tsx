import { Link } from './Link'

/** A page beside the one shown. */
export interface Tab {
  readonly href: string
  readonly title: string
}

/** The pages of one thing in a row, the one shown marked; on a phone they scroll sideways. */
export function Tabs({
  label,
  tabs,
  current,
}: {
  label: string
  tabs: readonly Tab[]
  /** The `href` of the page shown. */
  current: string
}) {
  return (
    <nav aria-label={label} className="screen-only mt-half overflow-x-auto border-b border-rule">
      <ul className="flex gap-x-6">
        {tabs.map(({ href, title }) => (
          <li key={href} className="flex-none">
            <Link
              href={href}
              aria-current={href === current ? 'page' : undefined}
              className="inline-block min-h-11 border-b-2 border-transparent pt-2 font-control text-ink-soft no-underline hover:text-accent aria-[current=page]:border-accent aria-[current=page]:text-ink"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
