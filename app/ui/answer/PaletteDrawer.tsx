'use client'

import { type ReactNode, Suspense, useState } from 'react'
import type { Format } from '@/lib/expr/vocabulary'
import { Icon } from '../Icon'
import { spareFor } from '../spareFor'
import type { FieldHandle } from './fieldHandle'
import { NotLoaded } from './NotLoaded'
import { useQuestion } from './QuestionFrame'
import type { Expects } from './shortcuts'

const Palette = spareFor(async () => (await import('./Palette')).Palette, NotLoaded)

/** The palette, folded away until it is asked for. `children` stand in the row of its button. */
export function PaletteDrawer({
  field,
  format,
  expects,
  isBelowLines = false,
  children,
}: {
  field: () => FieldHandle | null
  format: Format
  expects: Exclude<Expects, 'number'>
  /** Whether a rule parts it from what is above. */
  isBelowLines?: boolean
  children?: ReactNode
}) {
  const { words } = useQuestion()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <div
        className={`field-bar screen-only flex flex-wrap items-center justify-between px-4 ${isBelowLines ? 'border-t border-rule' : ''}`}
      >
        <button
          type="button"
          aria-expanded={isOpen}
          // The caret stays in its field, in every browser.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setIsOpen(!isOpen)}
          className="flex min-h-10 items-center gap-1 text-left text-sm text-ink-soft hover:text-accent"
        >
          <Icon name="forward" className={`size-3.5 ${isOpen ? 'rotate-90' : ''}`} />
          {words.palette}
        </button>
        {children}
      </div>
      {isOpen && (
        <Suspense>
          <Palette field={field} format={format} expects={expects} />
        </Suspense>
      )}
    </>
  )
}
