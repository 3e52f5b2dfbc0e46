'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '@/app/ui/Button'
import { ChangeNote } from '@/app/ui/ChangeNote'
import { TextField } from '@/app/ui/TextField'
import { useChange } from '@/app/ui/useChange'
import { fill, fillPlural } from '@/lib/i18n/fill'
import type { PeopleFrame } from './person'

type Section = PeopleFrame['sections'][number]

/** The course's sections: made, renamed, and removed while nobody is in them. */
export function SectionList({ frame }: { frame: PeopleFrame }) {
  const { courseId, sections, mayEdit, words } = frame
  const { state, change } = useChange(frame.faults, words.faults)
  const [renamed, setRenamed] = useState<string | null>(null)
  const [isMissing, setMissing] = useState(false)
  const busy = state.kind === 'busy'

  async function add(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const name = nameIn(form)
    setMissing(name === '')
    if (name === '') return
    const sent = await change('/api/sections', { act: 'create', courseId, name })
    if (sent.kind === 'stored') form.reset()
  }

  async function rename(section: Section, name: string) {
    if (name !== '' && name !== section.name) {
      const about = { courseId, sectionId: section.id, was: section.name, name }
      const sent = await change('/api/sections', { act: 'rename', ...about })
      if (sent.kind === 'fault') return
    }
    setRenamed(null)
  }

  return (
    <section aria-label={words.sections}>
      <h2 className="mb-half text-xl">{words.sections}</h2>
      <p className="text-ink-soft">{words.sectionsLead}</p>
      <ul className="mt-half border-t border-rule empty:hidden">
        {sections.map((section) => (
          <li key={section.id} className="border-b border-rule py-1">
            {renamed === section.id ? (
              <RenameForm
                section={section}
                busy={busy}
                onRename={(name) => void rename(section, name)}
                onLeave={() => setRenamed(null)}
                words={words}
              />
            ) : (
              <div className="flex flex-wrap items-center gap-x-3">
                <p className="mr-auto py-2">
                  {section.name}{' '}
                  <span className="text-sm text-ink-soft">
                    {fillPlural(words.inSection, section.students, frame.locale)}
                  </span>
                </p>
                {mayEdit && (
                  <>
                    <Button
                      look="plain"
                      aria-label={fill(words.renameSection, { name: section.name })}
                      onClick={() => setRenamed(section.id)}
                    >
                      {words.rename}
                    </Button>
                    {section.students === 0 && (
                      <Button
                        look="plain"
                        disabled={busy}
                        aria-label={fill(words.removeSection, { name: section.name })}
                        onClick={() =>
                          void change('/api/sections', {
                            act: 'remove',
                            courseId,
                            sectionId: section.id,
                          })
                        }
                      >
                        {words.remove}
                      </Button>
                    )}
                  </>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayEdit && (
        <>
          {sections.some(({ students }) => students > 0) && (
            <p className="mt-1 text-sm text-ink-soft">{words.removeHint}</p>
          )}
          <form noValidate onSubmit={(event) => void add(event)} className="mt-half space-y-half">
            <TextField
              name="name"
              label={words.newSection}
              error={isMissing ? words.missingSection : null}
              autoComplete="off"
              maxLength={60}
            />
            <Button type="submit" disabled={busy}>
              {words.addSection}
            </Button>
          </form>
        </>
      )}
      <div className="mt-half">
        <ChangeNote state={state} />
      </div>
    </section>
  )
}

function RenameForm({
  section,
  busy,
  onRename,
  onLeave,
  words,
}: {
  section: Section
  busy: boolean
  onRename: (name: string) => void
  onLeave: () => void
  words: PeopleFrame['words']
}) {
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onRename(nameIn(event.currentTarget))
      }}
      className="space-y-2 py-2"
    >
      <TextField
        name="name"
        label={fill(words.renameSection, { name: section.name })}
        defaultValue={section.name}
        autoComplete="off"
        maxLength={60}
        autoFocus
      />
      <div className="flex gap-3">
        <Button type="submit" disabled={busy}>
          {words.save}
        </Button>
        <Button look="plain" onClick={onLeave}>
          {words.close}
        </Button>
      </div>
    </form>
  )
}

function nameIn(form: HTMLFormElement): string {
  return String(new FormData(form).get('name') ?? '').trim()
}
