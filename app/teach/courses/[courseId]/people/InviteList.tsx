'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { ChangeNote } from '@/app/ui/ChangeNote'
import { SelectField } from '@/app/ui/SelectField'
import { TextField } from '@/app/ui/TextField'
import { useChange } from '@/app/ui/useChange'
import { fill, fillPlural } from '@/lib/i18n/fill'
import type { PeopleFrame } from './person'

interface Invite {
  readonly id: string
  readonly section: string | null
  readonly by: string
  readonly uses: number
  readonly state: 'open' | 'expired' | 'revoked'
  /** As written. */
  readonly expires: string
}

/** Links into the course: made, shown once, taken back. */
export function InviteList({
  invites,
  zone,
  until,
  today,
  frame,
}: {
  invites: readonly Invite[]
  zone: string
  /** The day proposed, and the first that may be chosen. */
  until: string
  today: string
  frame: PeopleFrame
}) {
  const { courseId, words } = frame
  const { state, change } = useChange(frame.faults, words.faults)
  const [address, setAddress] = useState<string | null>(null)
  const busy = state.kind === 'busy'

  async function make(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const sent = await change('/api/invites', {
      act: 'create',
      courseId,
      sectionId: String(form.get('section') ?? '') || null,
      until: String(form.get('until') ?? ''),
    })
    if (sent.kind === 'stored') setAddress(addressIn(sent.body))
  }

  return (
    <section aria-label={words.invites}>
      <h2 className="mb-half text-xl">{words.invites}</h2>
      <p className="text-ink-soft">{words.invitesLead}</p>
      {invites.length === 0 ? (
        <p className="mt-half text-ink-soft">{words.noInvites}</p>
      ) : (
        <ul className="mt-half border-t border-rule">
          {invites.map((invite) => (
            <li
              key={invite.id}
              className="flex flex-wrap items-center gap-x-3 border-b border-rule py-1"
            >
              <p className="mr-auto py-2">
                {fill(words.inviteStates[invite.state], { date: invite.expires })}{' '}
                <span className="text-sm text-ink-soft">
                  {[
                    invite.section,
                    fillPlural(words.inviteUses, invite.uses, frame.locale),
                    fill(words.inviteBy, { name: invite.by }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </p>
              {invite.state === 'open' && (
                <Button
                  look="plain"
                  disabled={busy}
                  onClick={() =>
                    void change('/api/invites', { act: 'revoke', courseId, inviteId: invite.id })
                  }
                >
                  {words.revoke}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {address !== null && <MadeInvite address={address} words={words} />}
      <form noValidate onSubmit={(event) => void make(event)} className="mt-half space-y-half">
        <TextField
          name="until"
          type="date"
          label={words.until}
          hint={fill(words.untilHint, { zone })}
          defaultValue={until}
          min={today}
          required
        />
        {frame.sections.length > 0 && (
          <SelectField name="section" label={words.intoSection}>
            <option value="">{words.noSection}</option>
            {frame.sections.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
        <Button type="submit" disabled={busy}>
          {words.newInvite}
        </Button>
      </form>
      <div className="mt-half">
        <ChangeNote state={state} />
      </div>
    </section>
  )
}

function MadeInvite({ address, words }: { address: string; words: PeopleFrame['words'] }) {
  const [isCopied, setCopied] = useState(false)
  return (
    <div className="mt-half space-y-2 border border-accent p-4">
      <TextField
        label={words.inviteLink}
        hint={words.inviteMade}
        value={address}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="flex items-center gap-3">
        <Button
          onClick={() => {
            navigator.clipboard.writeText(address).then(
              () => setCopied(true),
              () => setCopied(false),
            )
          }}
        >
          {words.copyLink}
        </Button>
        <p role="status" className="text-correct">
          {isCopied && words.copied}
        </p>
      </div>
    </div>
  )
}

function addressIn(body: unknown): string | null {
  const found = typeof body === 'object' && body !== null && 'address' in body ? body.address : null
  return typeof found === 'string' ? found : null
}
