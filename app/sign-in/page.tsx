import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { readWords } from '@/app/request/preferences'
import { DemoDoors } from '@/app/ui/DemoDoors'
import { Page } from '@/app/ui/Page'
import { currentPerson } from '@/lib/auth/currentPerson'
import { readSettings } from '@/lib/db/settings'
import { ownPath } from './ownPath'
import { SignInForm } from './SignInForm'

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readWords()
  return { title: words.signIn.title }
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ back?: string | string[] }>
}) {
  const { words } = await readWords()
  const { back } = await searchParams
  if ((await currentPerson()) !== null) redirect('/')
  return (
    <Page person={null} title={words.signIn.title}>
      <div className="grid gap-line">
        <SignInForm words={words.signIn} back={ownPath(back)} />
        {readSettings().demo && (
          <div className="border-t border-rule pt-line">
            <DemoDoors words={words.signIn} />
          </div>
        )}
      </div>
    </Page>
  )
}
