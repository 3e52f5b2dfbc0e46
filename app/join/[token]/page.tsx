import type { Metadata } from 'next'
import { readWords } from '@/app/request/preferences'
import { ButtonLink } from '@/app/ui/ButtonLink'
import { Notice } from '@/app/ui/Notice'
import { Page } from '@/app/ui/Page'
import { passwordLength } from '@/lib/auth/auth'
import { currentPerson } from '@/lib/auth/currentPerson'
import { hashOfToken } from '@/lib/auth/oneTimeToken'
import { findInvite } from '@/lib/db/invites'
import { fill } from '@/lib/i18n/fill'
import { JoinButton } from './JoinButton'
import { NewcomerForm } from './NewcomerForm'

interface Props {
  readonly params: Promise<{ token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readWords()
  return { title: words.join.title }
}

/** An invitation: whoever has the link may read which course it is for, and come in. */
export default async function JoinPage({ params }: Props) {
  const { locale, words } = await readWords()
  const { token } = await params
  const person = await currentPerson()
  const invite = await findInvite(hashOfToken(token), new Date())
  const own = words.join
  if (invite === null || invite.state !== 'open') {
    return (
      <Page person={person} title={own.title}>
        <Notice>
          {own.states[invite === null || invite.state === 'open' ? 'unknown' : invite.state]}
        </Notice>
        <ButtonLink href="/" className="mt-half">
          {words.errors.home}
        </ButtonLink>
      </Page>
    )
  }
  const { course, term, section } = invite
  return (
    <Page
      person={person}
      title={own.title}
      lead={
        <>
          <p className="font-prose text-lg text-ink">
            {fill(own.invited, { course: course[locale], term })}
          </p>
          {section !== null && <p>{fill(own.intoSection, { section })}</p>}
        </>
      }
    >
      {person !== null ? (
        <>
          <p className="mb-half">{fill(own.asYou, { name: person.name })}</p>
          <JoinButton token={token} words={own} faults={words.faults} />
        </>
      ) : (
        <div className="space-y-14">
          <section aria-label={own.haveAccount}>
            <h2 className="mb-half text-xl">{own.haveAccount}</h2>
            <p className="text-ink-soft">{own.haveAccountLead}</p>
            <ButtonLink
              href={`/sign-in?back=${encodeURIComponent(`/join/${token}`)}`}
              className="mt-half"
            >
              {words.frame.signIn}
            </ButtonLink>
          </section>
          <section aria-label={own.newAccount}>
            <h2 className="mb-half text-xl">{own.newAccount}</h2>
            <NewcomerForm
              token={token}
              passwordLength={passwordLength.min}
              words={own}
              signIn={words.signIn}
            />
          </section>
        </div>
      )}
    </Page>
  )
}
