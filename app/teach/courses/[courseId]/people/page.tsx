import type { Metadata } from 'next'
import { readWords } from '@/app/request/preferences'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { CourseTabs } from '@/app/ui/CourseTabs'
import { Notice } from '@/app/ui/Notice'
import { Page } from '@/app/ui/Page'
import { listInvites } from '@/lib/db/invites'
import { listMembers, type Member } from '@/lib/db/members'
import { listSections } from '@/lib/db/sections'
import { dateIn } from '@/lib/gradebook/shiftDays'
import { fill, fillPlural } from '@/lib/i18n/fill'
import { formatInstant } from '@/lib/i18n/format'
import { readCoursePage } from '../readCoursePage'
import { AddPerson } from './AddPerson'
import { InviteList } from './InviteList'
import { LeftList } from './LeftList'
import { PasswordLinks } from './PasswordLinks'
import { PeopleTable } from './PeopleTable'
import type { PeopleFrame, PersonRow } from './person'
import { SectionList } from './SectionList'

interface Props {
  readonly params: Promise<{ courseId: string }>
}

/** Midnight, at which an invitation's last day ends, is written as that day's last minute. */
const minute = 60_000

/** How long an invitation is good unless its maker says otherwise, in milliseconds. */
const usualInvitation = 30 * 24 * 3600 * 1000

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, words } = await readWords()
  const { title } = await readCoursePage((await params).courseId, 'people.read')
  return { title: `${words.people.title} · ${title[locale]}` }
}

export default async function PeoplePage({ params }: Props) {
  const { locale, words } = await readWords()
  const { courseId } = await params
  const { person, course, title, may, now } = await readCoursePage(courseId, 'people.read')
  const [members, sections, invites] = await Promise.all([
    listMembers(person, courseId),
    listSections(person, courseId),
    listInvites(person, courseId),
  ])
  const own = words.people
  const written = (instant: Date) => formatInstant(instant, locale, course.zone)
  const rows = members.map((member) => toRow(member, person.id, written))
  const current = rows.filter(({ left }) => left === null)
  const students = current.filter(({ role }) => role === 'student')
  const teaching = current.filter(({ role }) => role !== 'student')
  const frame: PeopleFrame = {
    courseId,
    sections,
    mayEdit: may('people.edit'),
    mayEditRoles: may('roles.edit'),
    locale,
    words: own,
    faults: words.faults,
  }
  return (
    <Page
      person={person}
      width="wide"
      crumbs={[
        { href: '/', title: words.frame.home },
        { href: `/courses/${courseId}`, title: title[locale] },
      ]}
      title={own.title}
      lead={
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <p className="tabular-nums sm:mr-auto">
            {title[locale]} ·{' '}
            {fill(own.counts, {
              students: fillPlural(own.students, students.length, locale),
              staff: fillPlural(own.staffCount, teaching.length, locale),
            })}
          </p>
          {frame.mayEdit && <AddPerson frame={frame} roster={words.roster} />}
          {frame.mayEdit && (
            <ButtonLink href={`/teach/courses/${courseId}/people/import`}>{own.import}</ButtonLink>
          )}
        </div>
      }
      tabs={<CourseTabs person={person} course={course} current="people" />}
    >
      {course.archivedAt !== null ? (
        <Notice className="mb-line">{words.courses.archivedNotice}</Notice>
      ) : (
        !frame.mayEdit && <Notice className="mb-line">{own.readOnly}</Notice>
      )}
      <div className="space-y-14">
        <PeopleTable kind="students" rows={students} frame={frame} />
        <PeopleTable kind="staff" rows={teaching} frame={frame} />
        {rows.length > current.length && (
          <LeftList rows={rows.filter(({ left }) => left !== null)} frame={frame} />
        )}
        <div className="grid gap-14 lg:grid-cols-2 lg:gap-x-16">
          <SectionList frame={frame} />
          {frame.mayEdit && (
            <InviteList
              frame={frame}
              zone={course.zone}
              until={dateIn(new Date(now.getTime() + usualInvitation), course.zone)}
              today={dateIn(now, course.zone)}
              invites={invites.map(({ expiresAt, revokedAt, ...invite }) => ({
                ...invite,
                expires: written(new Date(expiresAt.getTime() - minute)),
                state: revokedAt !== null ? 'revoked' : expiresAt <= now ? 'expired' : 'open',
              }))}
            />
          )}
        </div>
        {frame.mayEdit && students.length > 0 && (
          <PasswordLinks
            waiting={students.filter(({ hasPassword }) => !hasPassword).length}
            frame={frame}
          />
        )}
      </div>
    </Page>
  )
}

function toRow(member: Member, selfId: string, written: (instant: Date) => string): PersonRow {
  const { endedAt, ...row } = member
  return { ...row, left: endedAt && written(endedAt), isSelf: row.userId === selfId }
}
