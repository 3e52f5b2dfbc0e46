import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readWords } from '@/app/request/preferences'
import { Page } from '@/app/ui/Page'
import { passwordLength } from '@/lib/auth/auth'
import { isFirstVisit } from '@/lib/db/people'
import { readSettings } from '@/lib/db/settings'
import { SetupForm } from './SetupForm'

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readWords()
  return { title: words.signIn.setupTitle }
}

/** Outside the demo, the first visit: there while nobody has an account; the token alone makes one. */
export default async function SetupPage() {
  const { words } = await readWords()
  if (readSettings().demo || !(await isFirstVisit())) notFound()
  return (
    <Page person={null} title={words.signIn.setupTitle} lead={words.signIn.setupLead}>
      <SetupForm words={words.signIn} passwordLength={passwordLength.min} />
    </Page>
  )
}
