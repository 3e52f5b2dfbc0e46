'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/Button'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { AddDialog } from './AddDialog'
import type { PeopleFrame } from './person'

/** The button that adds one person, and its dialog. */
export function AddPerson(props: { frame: PeopleFrame; roster: Dictionary['roster'] }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{props.frame.words.add}</Button>
      {isOpen && <AddDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}
