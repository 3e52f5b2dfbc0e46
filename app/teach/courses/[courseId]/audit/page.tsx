import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readCourse } from '@/app/readCourse'
import { readWords } from '@/app/request/preferences'
import { BUTTON_LOOKS, BUTTON_SHAPE } from '@/app/ui/Button'
import { CourseTabs } from '@/app/ui/CourseTabs'
import { EmptyState } from '@/app/ui/EmptyState'
import { Link } from '@/app/ui/Link'
import { Page } from '@/app/ui/Page'
import { searchAudit } from '@/lib/db/auditLog'
import { fill } from '@/lib/i18n/fill'
import { EntryTable } from './EntryTable'
import { readSearch } from './readSearch'
import { SearchForm } from './SearchForm'

interface Props {
  readonly params: Promise<{ courseId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, words } = await readWords()
  const { course } = await readCourse((await params).courseId, 'audit.read')
  return { title: fill(words.audit.titleOf, { course: course.name[locale] }) }
}

export default async function AuditPage({ params, searchParams }: Props) {
  const { locale, words } = await readWords()
  const { person, course } = await readCourse((await params).courseId, 'audit.read')
  const asked = await searchParams
  const own = words.audit
  const after = typeof asked.after === 'string' ? asked.after : null
  const found = await searchAudit(person, course.id, readSearch(asked, course.zone), after)
  if (found === null) notFound()
  const { entries, more } = found
  const here = `/teach/courses/${course.id}/audit`
  const query = new URLSearchParams(
    ['action', 'text', 'from', 'until'].flatMap((name) => {
      const value = asked[name]
      return typeof value === 'string' && value !== '' ? [[name, value]] : []
    }),
  )
  const last = entries.at(-1)
  return (
    <Page
      person={person}
      width="wide"
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${course.id}`, title: course.name[locale] },
      ]}
      title={own.title}
      lead={own.lead}
      tabs={<CourseTabs person={person} course={course} current="audit" />}
    >
      <SearchForm asked={query} words={own} />
      {entries.length === 0 ? (
        <EmptyState title={query.size > 0 ? own.noMatch : own.none}>
          {query.size > 0 && <Link href={here}>{own.clear}</Link>}
        </EmptyState>
      ) : (
        <>
          <EntryTable entries={entries} zone={course.zone} words={own} locale={locale} />
          <p className="screen-only mt-half flex flex-wrap items-center gap-x-6 gap-y-2">
            {more && last !== undefined && (
              <Link href={`${here}?${new URLSearchParams([...query, ['after', last.id]])}`}>
                {own.earlier}
              </Link>
            )}
            <a
              href={`/api/exports/audit/${course.id}?${query}`}
              download
              className={`${BUTTON_SHAPE} ${BUTTON_LOOKS.quiet}`}
            >
              {own.export}
            </a>
          </p>
        </>
      )}
    </Page>
  )
}
