import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { readWords } from '@/app/request/preferences'
import { CourseTabs } from '@/app/ui/CourseTabs'
import { Notice } from '@/app/ui/Notice'
import { Page } from '@/app/ui/Page'
import { can } from '@/lib/auth/can'
import { dateIn } from '@/lib/gradebook/shiftDays'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatInstant } from '@/lib/i18n/format'
import { listZones } from '@/lib/i18n/zones'
import { CourseForm } from '../../CourseForm'
import { readCoursePage } from '../readCoursePage'
import { ArchiveButton } from './ArchiveButton'
import { CopyForm } from './CopyForm'

interface Props {
  readonly params: Promise<{ courseId: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, words } = await readWords()
  const { title } = await readCoursePage((await params).courseId, 'course.edit')
  return { title: `${words.courses.settings} · ${title[locale]}` }
}

export default async function CourseSettingsPage({ params }: Props) {
  const { locale, words } = await readWords()
  const { courseId } = await params
  const { person, course, title, may, now } = await readCoursePage(courseId, 'course.edit')
  const { id, name, nameEn, term, zone, archivedAt, firstOpens } = course
  const own = words.courses
  const date = archivedAt && formatInstant(archivedAt, locale, zone)
  return (
    <Page
      person={person}
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${id}`, title: title[locale] },
      ]}
      title={own.settings}
      lead={`${title[locale]} · ${term}`}
      tabs={<CourseTabs person={person} course={course} current="courseSettings" />}
    >
      <div className="space-y-14">
        {archivedAt === null ? (
          <Part title={own.about}>
            <CourseForm
              course={{ id, name, nameEn, term, zone }}
              zones={listZones()}
              words={own}
              faults={words.faults}
            />
          </Part>
        ) : (
          <Notice>{own.archivedNotice}</Notice>
        )}
        <Part title={own.copy}>
          <p className="max-w-measure text-ink-soft">
            {fillPlural(own.copyLead, course.assignments, locale)}
          </p>
          {can(person, 'course.create', { kind: 'site' }) && may('course.copy') ? (
            <CopyForm
              courseId={id}
              name={name}
              nameEn={nameEn}
              start={dateIn(firstOpens ?? now, zone)}
              startHint={
                firstOpens === null
                  ? null
                  : fill(own.copyStartHint, { date: formatInstant(firstOpens, locale, zone), zone })
              }
              words={own}
              faults={words.faults}
            />
          ) : (
            <p className="mt-half">{own.mayNotCopy}</p>
          )}
        </Part>
        <Part title={archivedAt === null ? own.archive : own.unarchive}>
          <p className="max-w-measure text-ink-soft">
            {date === null ? own.archiveLead : fill(own.unarchiveLead, { date })}
          </p>
          {may('course.archive') ? (
            <ArchiveButton
              courseId={id}
              archived={archivedAt !== null}
              words={own}
              faults={words.faults}
            />
          ) : (
            <p className="mt-half">{own.ownerOnly}</p>
          )}
        </Part>
      </div>
    </Page>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h2 className="mb-half text-xl">{title}</h2>
      {children}
    </section>
  )
}
