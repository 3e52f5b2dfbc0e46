import { readWords } from '@/app/request/preferences'
import { formatSize } from '@/app/ui/formatSize'
import type { HandedFile } from '@/lib/db/handedFiles'
import { fill } from '@/lib/i18n/fill'

/** The files of a submission to be looked at: pictures as they are, PDF in the browser's own viewer, each to be opened by itself or saved. */
export async function FilesView({ files }: { files: readonly HandedFile[] }) {
  const { locale, words } = await readWords()
  return (
    <div className="mt-2 space-y-line">
      {files.map(({ id, name, type, size }) => {
        const source = `/api/uploads/${id}?inline`
        return (
          <figure key={id}>
            <figcaption className="mb-1 flex flex-wrap items-baseline gap-x-4 text-sm">
              <a href={source} target="_blank" rel="noreferrer" className="wrap-anywhere">
                {fill(words.review.openFile, { name })}
              </a>
              <a href={`/api/uploads/${id}`} className="wrap-anywhere">
                {fill(words.review.download, { name })}
              </a>
              <span className="text-ink-soft tabular-nums">{formatSize(size, locale)}</span>
            </figcaption>
            {type === 'application/pdf' ? (
              <iframe
                src={source}
                title={fill(words.review.pdfFrame, { name })}
                className="h-[75vh] w-full rounded-sm border border-rule bg-shade"
              />
            ) : (
              // biome-ignore lint/performance/noImgElement: only its student and staff may have it, so nothing in between may keep it
              <img
                src={source}
                alt={fill(words.review.picture, { name })}
                className="max-h-[90vh] max-w-full rounded-sm border border-rule bg-shade"
              />
            )}
          </figure>
        )
      })}
    </div>
  )
}
