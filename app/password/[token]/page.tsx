import type { Metadata } from 'next'
import { readWords } from '@/app/request/preferences'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { Notice } from '@/app/ui/Notice'
import { Page } from '@/app/ui/Page'
import { passwordLength } from '@/lib/auth/auth'
import { currentPerson } from '@/lib/auth/currentPerson'
import { hashOfToken } from '@/lib/auth/oneTimeToken'
import { findPasswordLink } from '@/lib/db/passwordLinks'
import { fill } from '@/lib/i18n/fill'
import { PasswordForm } from './PasswordForm'

interface Props {
  readonly params: Promise<{ token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readWords()
  return { title: words.join.passwordTitle }
}

/** A one-time link: whoever has it sets the password of its account. */
export default async function PasswordPage({ params }: Props) {
  const { words } = await readWords()
  const { token } = await params
  const person = await currentPerson()
  const link = await findPasswordLink(hashOfToken(token), new Date())
  return (
    <Page
      person={person}
      title={words.join.passwordTitle}
      {...(link !== null && { lead: fill(words.join.passwordFor, { name: link.name }) })}
    >
      {link === null ? (
        <>
          <Notice>{words.join.badLink}</Notice>
          <ButtonLink href="/" className="mt-half">
            {words.errors.home}
          </ButtonLink>
        </>
      ) : (
        <PasswordForm
          token={token}
          passwordLength={passwordLength.min}
          words={words.join}
          signIn={words.signIn}
        />
      )}
    </Page>
  )
}
