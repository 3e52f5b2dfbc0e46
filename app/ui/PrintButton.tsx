'use client'

import { Button } from './Button'
import { Icon } from './Icon'

/** Prints the page as its style sheet for paper has it (docs/decisions/101). */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button look="plain" className="-my-2 -mr-4 shrink-0 text-sm" onClick={() => window.print()}>
      <Icon name="print" className="size-4" />
      {label}
    </Button>
  )
}
