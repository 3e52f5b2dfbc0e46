'use client'

import { Button } from '@/app/ui/Button'
import { ChangeNote } from '@/app/ui/ChangeNote'
import { useChange } from '@/app/ui/useChange'
import type { Dictionary } from '@/lib/i18n/dictionary'

/** Archives the course or brings it back: both can be undone, so neither asks twice. */
export function ArchiveButton({
  courseId,
  archived,
  words,
  faults,
}: {
  courseId: string
  archived: boolean
  words: Dictionary['courses']
  faults: Dictionary['faults']
}) {
  const { state, change } = useChange(faults)
  return (
    <div className="mt-half space-y-half">
      <Button
        disabled={state.kind === 'busy'}
        onClick={() => void change('/api/courses/archive', { courseId, archived: !archived })}
      >
        {archived ? words.unarchive : words.archiveSubmit}
      </Button>
      <ChangeNote state={state} />
    </div>
  )
}
