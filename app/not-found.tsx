import { currentPerson } from '@/lib/auth/currentPerson'
import { readWords } from './request/preferences'
import { ButtonLink } from './ui/ButtonLink'
import { EmptyState } from './ui/EmptyState'
import { Page } from './ui/Page'

/** Unknown, foreign or forbidden: one page for all, so that none can be told from another. */
export default async function NotFound() {
  const { words } = await readWords()
  return (
    <Page person={await currentPerson()} title={words.errors.notFoundTitle}>
      <EmptyState sign="∉" title={words.errors.notFoundSign}>
        <p className="mx-auto max-w-prose">{words.errors.notFoundLead}</p>
        <p className="mt-half">
          <ButtonLink href="/">{words.errors.home}</ButtonLink>
        </p>
      </EmptyState>
    </Page>
  )
}
