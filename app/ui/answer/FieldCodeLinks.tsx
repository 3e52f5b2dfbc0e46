'use client'

import dynamic from 'next/dynamic'
import { Suspense } from 'react'
import { preload } from 'react-dom'
import { loadMathlive, MATHLIVE } from './mathlive'

const OwnCode = dynamic(async () => {
  // Begun before the parts come alive; what does not come is told where the field is made.
  if (typeof window !== 'undefined')
    await Promise.allSettled([import('./fieldCode'), loadMathlive()])
  return () => null
})

/** Rendered while the head is still open: a server component's preload would come at the end of the page. */
export function FieldCodeLinks({ nonce }: { nonce: string | undefined }) {
  preload(MATHLIVE, { as: 'script', crossOrigin: 'anonymous', fetchPriority: 'low', nonce })
  return (
    <Suspense>
      <OwnCode />
    </Suspense>
  )
}
