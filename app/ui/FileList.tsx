import type { ReactNode } from 'react'
import type { Locale } from '@/lib/question/question'
import { formatSize } from './formatSize'

/** A file as a page shows it: sent by a student, with what it is by its content. */
export interface ShownFile {
  readonly id: string
  readonly name: string
  readonly type: string
  /** In bytes. */
  readonly size: number
}

/** Files with their names, which save them, and sizes; pictures small beside them. `action` is what may be done with each. */
export function FileList({
  files,
  locale,
  action,
}: {
  files: readonly ShownFile[]
  locale: Locale
  action?: (file: ShownFile) => ReactNode
}) {
  return (
    <ul className="divide-y divide-rule font-control text-base">
      {files.map((file) => (
        <li key={file.id} className="flex min-h-14 items-center gap-3 py-1.5">
          {file.type.startsWith('image/') ? (
            // biome-ignore lint/performance/noImgElement: only its student and staff may have it, so nothing in between may keep it
            <img
              src={`/api/uploads/${file.id}?inline`}
              alt=""
              loading="lazy"
              className="size-11 shrink-0 rounded-sm border border-rule bg-shade object-cover"
            />
          ) : (
            <span
              aria-hidden="true"
              className="flex size-11 shrink-0 items-center justify-center rounded-sm border border-rule bg-shade text-xs text-ink-soft"
            >
              PDF
            </span>
          )}
          <span className="min-w-0 flex-1">
            <a href={`/api/uploads/${file.id}`} className="wrap-anywhere">
              {file.name}
            </a>
            <span className="ml-2 text-sm whitespace-nowrap text-ink-soft tabular-nums">
              {formatSize(file.size, locale)}
            </span>
          </span>
          {action?.(file)}
        </li>
      ))}
    </ul>
  )
}
