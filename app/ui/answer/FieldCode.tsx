'use client'

import dynamic from 'next/dynamic'
import { Suspense } from 'react'

const Code = dynamic(async () => {
  // What does not come is told where the field is made.
  if (typeof window !== 'undefined')
    await Promise.allSettled([
      import('./makeField'),
      import('./mathHandle'),
      import('./placeInField'),
      import('./pasteAsLatex'),
      import('mathlive'),
    ])
  return () => null
})

/**
 * Shows nothing: standing in a page it names the formula field's code in the page's head, so that it comes while the page is
 * still being built. On a slow line that is the longest wait for a page one can answer on.
 */
export function FieldCode() {
  return (
    <Suspense>
      <Code />
    </Suspense>
  )
}
