import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { readTheme, readWords } from '@/app/request/preferences'
import { Page } from '@/app/ui/Page'
import { passwordLength } from '@/lib/auth/auth'
import { can } from '@/lib/auth/can'
import { currentPerson } from '@/lib/auth/currentPerson'
import { currentSession } from '@/lib/auth/currentSession'
import { findOwnAccount } from '@/lib/db/ownAccount'
import { listSessions } from '@/lib/db/sessions'
import { readSettings } from '@/lib/db/settings'
import { fill } from '@/lib/i18n/fill'
import { LookChoices } from './LookChoices'
import { NameForm } from './NameForm'
import { PasswordForm } from './PasswordForm'
import { SessionList } from './SessionList'
import { toShownSession } from './shownSession'

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readWords()
  return { title: words.settings.title }
}

/** One's own account: name, password, language and appearance, and where one is signed in. */
export default async function SettingsPage() {
  const { locale, words } = await readWords()
  const person = await currentPerson()
  if (person === null) notFound()
  if (!can(person, 'account.edit', { kind: 'account', id: person.id })) notFound()
  const now = new Date()
  const account = await findOwnAccount(person)
  const own = await currentSession(await headers())
  const sessions = await listSessions(person, now)
  const { demo } = readSettings()
  return (
    <Page
      person={person}
      crumbs={[{ href: '/', title: words.frame.home }]}
      title={words.settings.title}
      lead={fill(words.settings.signInWith, { account: person.studentNumber ?? person.email })}
    >
      <div className="space-y-14">
        <Section id="name" title={words.settings.nameTitle}>
          <NameForm name={person.name} words={words.settings} faults={words.faults} />
        </Section>
        <Section id="password" title={words.settings.passwordTitle}>
          {account?.hasPassword === true ? (
            <PasswordForm
              passwordLength={passwordLength}
              account={person.studentNumber ?? person.email}
              words={words.settings}
              faults={words.faults}
            />
          ) : (
            <p>{demo ? words.settings.noneDemo : words.settings.noneYet}</p>
          )}
        </Section>
        <Section id="look" title={words.settings.lookTitle}>
          <LookChoices locale={locale} theme={await readTheme()} words={words} />
        </Section>
        <Section id="sessions" title={words.settings.sessionsTitle}>
          {demo && <p className="mb-half text-ink-soft">{words.settings.sessionsDemo}</p>}
          <SessionList
            sessions={sessions.map((one) => toShownSession(one, one.id === own, words.settings))}
            locale={locale}
            words={words.settings}
            faults={words.faults}
          />
        </Section>
      </div>
    </Page>
  )
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-half border-b border-rule text-xl">
        {title}
      </h2>
      {children}
    </section>
  )
}
