import type { ReactNode } from 'react'
import { readWords } from '@/app/request/preferences'
import type { Person } from '@/lib/db/person'
import { Header } from './Header'
import { Link } from './Link'
import { PrintButton } from './PrintButton'

/** A step of the way to a page. */
export interface Crumb {
  readonly href: string
  readonly title: ReactNode
}

/** `sheet` for what is read (about 70 characters a line), `wide` for tables. */
export type PageWidth = 'sheet' | 'wide'

const WIDTHS: Readonly<Record<PageWidth, string>> = {
  sheet: 'max-w-[45rem]',
  wide: 'max-w-6xl',
}

/** The frame of every page: header, the way here, one title, the content. */
export async function Page({
  person,
  crumbs = [],
  title,
  lead,
  tabs,
  width = 'sheet',
  isPrinted = false,
  children,
}: {
  person: Person | null
  crumbs?: readonly Crumb[]
  title: ReactNode
  lead?: ReactNode
  /** The pages beside this one. */
  tabs?: ReactNode
  width?: PageWidth
  /** Whether it is a sheet that is also read on paper, and offers to be printed. */
  isPrinted?: boolean
  children: ReactNode
}) {
  const { words } = await readWords()
  return (
    <>
      <Header person={person} />
      <div className="@container">
        <main
          id="content"
          tabIndex={-1}
          className={`mx-auto px-4 pt-half pb-20 outline-none sm:px-6 ${WIDTHS[width]}`}
        >
          {crumbs.length > 0 && (
            <div className="screen-only flex items-start gap-x-4">
              <nav aria-label={words.frame.breadcrumb} className="min-w-0 grow">
                <ol className="flex flex-wrap gap-x-2 text-sm text-ink-soft">
                  {crumbs.map((crumb) => (
                    <li
                      key={crumb.href}
                      className="flex items-baseline after:ml-2 after:text-rule-strong after:content-['›'] last:after:content-none"
                    >
                      <Link
                        href={crumb.href}
                        className="inline-block py-1 text-ink-soft hover:text-accent"
                      >
                        {crumb.title}
                      </Link>
                    </li>
                  ))}
                </ol>
              </nav>
              {isPrinted && <PrintButton label={words.frame.print} />}
            </div>
          )}
          {crumbs.length > 1 && (
            <p className="print-only text-sm text-ink-soft">
              {crumbs.slice(1).map(({ href, title: step }) => (
                <span key={href} className="not-first:before:content-['_›_']">
                  {step}
                </span>
              ))}
            </p>
          )}
          <h1 className="mt-half text-3xl leading-tight">{title}</h1>
          {lead !== undefined && <div className="mt-2 text-ink-soft">{lead}</div>}
          {tabs}
          <div className="mt-line">{children}</div>
        </main>
      </div>
    </>
  )
}
