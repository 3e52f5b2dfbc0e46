import type { ReactNode } from 'react'
import { Icon } from './Icon'

/** Something to know (`status`) or to act upon (`alert`), said by icon and words. */
export function Notice({
  kind = 'status',
  children,
  className = '',
}: {
  kind?: 'status' | 'alert'
  children: ReactNode
  className?: string
}) {
  const isAlert = kind === 'alert'
  return (
    <div
      role={kind}
      className={`flex gap-3 rounded-sm border px-4 py-3 ${isAlert ? 'border-incorrect' : 'border-rule bg-shade'} ${className}`}
    >
      <Icon
        name={isAlert ? 'fault' : 'notice'}
        className={`mt-0.5 size-5 ${isAlert ? 'text-incorrect' : 'text-ink-soft'}`}
      />
      <div>{children}</div>
    </div>
  )
}
