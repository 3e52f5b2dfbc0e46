import type { Metadata } from 'next'
import { readWords } from '@/app/request/preferences'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { Page } from '@/app/ui/Page'
import { currentPerson } from '@/lib/auth/currentPerson'

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readWords()
  return { title: words.signIn.title }
}

/** Where a tab ends that was opened to sign in again beside a page with an answer on it. */
export default async function ReturnPage() {
  const { words } = await readWords()
  const person = await currentPerson()
  const own = words.signIn
  return (
    <Page person={person} title={person === null ? own.title : own.backTitle}>
      {person === null ? (
        <ButtonLink look="primary" href={`/sign-in?back=${encodeURIComponent('/sign-in/return')}`}>
          {own.submit}
        </ButtonLink>
      ) : (
        <p>{own.backExplained}</p>
      )}
    </Page>
  )
}
