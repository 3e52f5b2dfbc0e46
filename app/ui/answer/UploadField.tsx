'use client'

import { type DragEvent, useId, useRef, useState } from 'react'
import { fill, fillPlural } from '@/lib/i18n/fill'
import type { AsksUpload } from '../asks'
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../Button'
import { FileList, type ShownFile } from '../FileList'
import { FieldBox } from './FieldBox'
import { useQuestion } from './QuestionFrame'
import { sendFile, takeBack } from './sendFile'

/** Phones turn their own kinds of picture into one of these when only these are asked for. */
const ACCEPTED = 'image/jpeg,image/png,image/webp,application/pdf'

/**
 * Files that go to the server as they are chosen; the answer is the list of their ids, as text, so that it is kept, handed in and
 * compared as any other.
 */
export function UploadField({
  partId,
  asks,
  stored,
  text,
  label,
  fault,
  readOnly,
  onInput,
  onBusy,
}: {
  partId: string
  asks: AsksUpload
  /** What this student has sent for the part so far. */
  stored: readonly ShownFile[]
  /** Ids of those in the answer. */
  text: string
  label: string
  fault: string | null
  readOnly: boolean
  onInput: (text: string) => void
  onBusy: (isBusy: boolean) => void
}) {
  const id = useId()
  const { handing: words, locale, itemId, personId } = useQuestion()
  const [added, setAdded] = useState<readonly ShownFile[]>([])
  const [sending, setSending] = useState<string | null>(null)
  const [refused, setRefused] = useState<readonly string[]>([])
  const listed = useRef(text)
  listed.current = text
  const known = [...stored, ...added]
  const files = idsIn(text).flatMap((one) => known.find((file) => file.id === one) ?? [])
  const { most } = asks

  function list(ids: readonly string[]) {
    listed.current = ids.join(' ')
    onInput(listed.current)
  }

  async function add(chosen: readonly File[]) {
    if (readOnly || sending !== null || chosen.length === 0) return
    const faults: string[] = []
    onBusy(true)
    for (const file of chosen) {
      if (idsIn(listed.current).length >= most) {
        faults.push(fill(words.fileFaults['too-many'], { name: file.name, most }))
        continue
      }
      setSending(file.name)
      const sent = await sendFile(file, { personId, itemId, partId })
      if (sent.kind === 'stored') {
        setAdded((before) => [...before, sent.file])
        list([...idsIn(listed.current), sent.file.id])
      } else faults.push(fill(words.fileFaults[sent.fault], { name: file.name, most }))
    }
    setRefused(faults)
    setSending(null)
    onBusy(false)
  }

  function remove(file: ShownFile) {
    list(idsIn(listed.current).filter((one) => one !== file.id))
    void takeBack(file.id)
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    void add([...event.dataTransfer.files])
  }

  return (
    <FieldBox faultId={`${id}-fault`} fault={fault}>
      <fieldset
        aria-describedby={`${id}-hint ${id}-fault`}
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
        className="px-4 py-3"
      >
        <legend className="sr-only">{label}</legend>
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {fillPlural(words.filesHint, most, locale)}
        </p>
        {files.length === 0 ? (
          <p className="flex min-h-14 items-center text-ink-soft">{words.noFiles}</p>
        ) : (
          <FileList
            files={files}
            locale={locale}
            action={(file) =>
              readOnly ? null : (
                <button
                  type="button"
                  aria-label={fill(words.removeFile, { name: file.name })}
                  onClick={() => remove(file)}
                  className="min-h-10 shrink-0 px-2 text-sm text-accent hover:underline"
                >
                  {words.remove}
                </button>
              )
            }
          />
        )}
        <p role="status" className="text-sm text-ink-soft empty:hidden">
          {sending !== null && fill(words.sendingFile, { name: sending })}
        </p>
        <div role="alert" className="text-sm text-incorrect empty:hidden">
          {refused.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {!readOnly && files.length < most && (
          <p className="screen-only mt-2 flex flex-wrap gap-3">
            <FileButton
              label={words.choose}
              several={most > 1}
              busy={sending !== null}
              onChoose={add}
            />
            <span className="pointer-fine:hidden">
              <FileButton label={words.photograph} camera busy={sending !== null} onChoose={add} />
            </span>
          </p>
        )}
      </fieldset>
    </FieldBox>
  )
}

/** The browser's own chooser of files under a button's look; `camera` takes a photo with the phone. */
function FileButton({
  label,
  several = false,
  camera = false,
  busy,
  onChoose,
}: {
  label: string
  several?: boolean
  camera?: boolean
  busy: boolean
  onChoose: (files: readonly File[]) => Promise<void>
}) {
  return (
    <label
      className={`${BUTTON_SHAPE} ${BUTTON_LOOKS.quiet} cursor-pointer hover:border-accent hover:text-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${busy ? 'opacity-60' : ''}`}
    >
      <input
        type="file"
        accept={ACCEPTED}
        multiple={several}
        capture={camera ? 'environment' : undefined}
        disabled={busy}
        onChange={(event) => {
          const chosen = [...(event.currentTarget.files ?? [])]
          event.currentTarget.value = ''
          void onChoose(chosen)
        }}
        className="sr-only"
      />
      {label}
    </label>
  )
}

function idsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((id) => id !== '')
}
