import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readWords } from '@/app/request/preferences'
import { Page } from '@/app/ui/Page'
import { passwordLength } from '@/lib/auth/auth'
import { currentPerson } from '@/lib/auth/currentPerson'
import { readSettings } from '@/lib/db/settings'
import { SetupForm } from './SetupForm'

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readWords()
  return { title: words.signIn.setupTitle }
}

/** Outside the demo, the first visit: the token alone opens it, and only once. */
export default async function SetupPage() {
  const { words } = await readWords()
  if (readSettings().demo || (await currentPerson()) !== null) notFound()
  return (
    <Page person={null} title={words.signIn.setupTitle} lead={words.signIn.setupLead}>
      <SetupForm words={words.signIn} passwordLength={passwordLength.min} />
    </Page>
  )
}
