import { readWords } from '@/app/request/preferences'
import type { Person } from '@/lib/db/person'
import { fill } from '@/lib/i18n/fill'
import { LOCALES } from '@/lib/i18n/locale'
import { Brand } from './Brand'
import { Icon } from './Icon'
import { Link } from './Link'
import { PreferenceButton } from './PreferenceButton'
import { SignOutButton } from './SignOutButton'
import { ThemeMenu } from './ThemeMenu'

/** Name, language, theme, and who is signed in. The same on every page. */
export async function Header({ person }: { person: Person | null }) {
  const { locale, words } = await readWords()
  const others = LOCALES.filter((candidate) => candidate !== locale)
  return (
    <header className="screen-only border-b border-rule">
      <div className="mx-auto flex min-h-14 max-w-6xl flex-wrap items-center justify-end px-4 sm:gap-2 sm:px-6">
        <Link href="/" className="mr-auto rounded-sm py-2 text-xl text-ink no-underline">
          <Brand />
        </Link>
        {others.map((other) => (
          <PreferenceButton
            key={other}
            name="locale"
            value={other}
            lang={other}
            className="min-h-11 rounded-sm px-2 whitespace-nowrap hover:text-accent"
          >
            {words.frame.languageNames[other]}
          </PreferenceButton>
        ))}
        <span className={person === null ? '' : 'max-sm:hidden'}>
          <ThemeMenu />
        </span>
        {person === null ? (
          <Link href="/sign-in" className="px-2 py-2 no-underline hover:underline">
            {words.frame.signIn}
          </Link>
        ) : (
          <>
            <Link
              href="/settings"
              title={fill(words.frame.signedInAs, { name: person.name })}
              aria-label={fill(words.frame.settingsOf, { name: person.name })}
              className="inline-flex min-h-11 min-w-11 items-center justify-center rounded-sm px-2 text-ink-soft no-underline hover:text-accent"
            >
              <Icon name="person" className="size-5 sm:hidden" />
              <span className="hidden max-w-48 truncate sm:block">{person.name}</span>
            </Link>
            <SignOutButton label={words.frame.signOut} failed={words.frame.notSignedOut} />
          </>
        )}
      </div>
    </header>
  )
}
