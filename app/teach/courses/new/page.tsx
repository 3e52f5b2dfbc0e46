import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readWords } from '@/app/request/preferences'
import { Page } from '@/app/ui/Page'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { listZones } from '@/lib/i18n/zones'
import { CourseForm } from '../CourseForm'

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readWords()
  return { title: words.courses.newTitle }
}

export default async function NewCoursePage() {
  const { words } = await readWords()
  const person = await currentPerson()
  if (!can(person, 'course.create', { kind: 'site' })) notFound()
  return (
    <Page
      person={person}
      crumbs={[{ href: '/', title: words.frame.home }]}
      title={words.courses.newTitle}
      lead={words.courses.newLead}
    >
      <CourseForm course={null} zones={listZones()} words={words.courses} faults={words.faults} />
    </Page>
  )
}
