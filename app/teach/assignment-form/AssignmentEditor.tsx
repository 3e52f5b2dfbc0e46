'use client'

import { type ComponentProps, useState } from 'react'
import { AssignmentForm } from './AssignmentForm'
import { TurnPanel } from './TurnPanel'

type FormProps = Omit<ComponentProps<typeof AssignmentForm>, 'subject'>

/**
 * A standing assignment: whether students see it, and its form. Both name the edition that the page has read or that their own change
 * has made, never one that a refresh brings: what somebody else has changed meanwhile is not overwritten unseen.
 */
export function AssignmentEditor({
  assignmentId,
  edition: editionRead,
  published,
  archived,
  isAnswered,
  isDrawn,
  ...form
}: FormProps & {
  assignmentId: string
  edition: string
  published: boolean
  archived: boolean
  isAnswered: boolean
  isDrawn: boolean
}) {
  const [edition, onStored] = useState(editionRead)
  const { words, faultWords } = form
  return (
    <div className="space-y-line">
      <TurnPanel
        {...{ assignmentId, edition, published, archived, isAnswered, words, faultWords, onStored }}
      />
      <AssignmentForm
        {...form}
        subject={{ kind: 'standing', assignmentId, edition, isDrawn, onStored }}
      />
    </div>
  )
}
