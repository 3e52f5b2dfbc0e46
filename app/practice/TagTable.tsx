import { Link } from '@/app/ui/Link'
import { Cell, Head, Table } from '@/app/ui/Table'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { formatNumber } from '@/lib/i18n/format'
import { tagName } from '@/lib/i18n/tagName'
import type { Locale } from '@/lib/question/question'
import { ProgressBar } from './ProgressBar'
import type { TagProgress } from './tagProgress'

/** Progress by tag: a bar for the eye, the figures beside it. */
export function TagTable({
  progress,
  locale,
  words,
}: {
  progress: readonly TagProgress[]
  locale: Locale
  words: Dictionary['practice']
}) {
  if (progress.length === 0) return null
  return (
    <div className="mt-14">
      <h2 className="text-xl">{words.progress}</h2>
      <p className="mb-half text-sm text-ink-soft">{words.progressNote}</p>
      <Table caption={words.progress} quiet>
        <thead>
          <tr>
            <Head>{words.tag}</Head>
            <Head aria-hidden="true" className="w-1/3 max-sm:hidden" />
            <Head className="text-right whitespace-nowrap">{words.solved}</Head>
            <Head className="text-right whitespace-nowrap">{words.tried}</Head>
            <Head className="text-right whitespace-nowrap">{words.questions}</Head>
          </tr>
        </thead>
        <tbody>
          {progress.map(({ tag, all, tried, solved }) => (
            <tr key={tag}>
              <Cell>
                <Link href={`/practice?tag=${encodeURIComponent(tag)}`}>
                  {tagName(tag, locale)}
                </Link>
                <span className="block sm:hidden">
                  <ProgressBar solved={solved / all} tried={tried / all} />
                </span>
              </Cell>
              <Cell aria-hidden="true" className="max-sm:hidden">
                <ProgressBar solved={solved / all} tried={tried / all} />
              </Cell>
              {[solved, tried, all].map((count, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: three figures in their fixed order
                <Cell key={place} number className="tabular-nums">
                  {formatNumber(count, locale)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
