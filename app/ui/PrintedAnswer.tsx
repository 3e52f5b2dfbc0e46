import type { ComponentProps } from 'react'
import { WrittenAnswer } from './WrittenAnswer'

/** What was answered last, for paper, where the fields do not come. */
export function PrintedAnswer({
  label,
  ...written
}: ComponentProps<typeof WrittenAnswer> & { label: string }) {
  return (
    <div className="print-only mt-half">
      <p className="text-sm text-ink-soft">{label}</p>
      <WrittenAnswer {...written} />
    </div>
  )
}
