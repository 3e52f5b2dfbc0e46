import { readWords } from '@/app/request/preferences'
import { Button } from '@/app/ui/Button'
import { Link } from '@/app/ui/Link'
import { Notice } from '@/app/ui/Notice'
import { SelectField } from '@/app/ui/SelectField'
import type { Supposed } from '@/lib/gradebook/supposed'

/** What an address asks for a preview, after that of the question. */
export function previewQuery(supposed: Supposed | null): string {
  if (supposed === null) return ''
  const { attempt, time } = supposed
  return `?${new URLSearchParams({ as: 'student', attempt: String(attempt), time })}`
}

/** How staff see a question: with all that belongs to it, or as a student does at an attempt and time they choose, to try it. */
export async function ViewChoice({
  path,
  supposed,
  times,
  attempts,
}: {
  path: string
  /** Null for the view of staff. */
  supposed: Supposed | null
  /** Those that can be supposed. */
  times: readonly Supposed['time'][]
  attempts: number
}) {
  const { words } = await readWords()
  const { mode, modes, previewNote, supposing } = words.assignment
  const most = Math.max(attempts, supposed?.attempt ?? 1)
  const choices = Array.from({ length: most }, (_, place) => place + 1)
  const view = supposed === null ? 'staff' : 'preview'
  const links = [
    { view: 'staff', href: path, title: modes.staff },
    { view: 'preview', href: `${path}?as=student`, title: modes.preview },
  ] as const
  return (
    <div className="screen-only mb-line space-y-half">
      <nav aria-label={mode}>
        <ul className="flex flex-wrap">
          {links.map((link) => (
            <li key={link.view} className="not-first:-ml-px">
              <Link
                href={link.href}
                aria-current={link.view === view ? 'page' : undefined}
                className="flex min-h-10 items-center border border-rule-strong px-3 text-sm text-ink no-underline hover:text-accent aria-[current=page]:bg-accent-shade aria-[current=page]:font-medium aria-[current=page]:text-accent"
              >
                {link.title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {supposed !== null && (
        <>
          <Notice>{previewNote}</Notice>
          <form key={previewQuery(supposed)} className="flex flex-wrap items-end gap-x-4 gap-y-2">
            <input type="hidden" name="as" value="student" />
            <SelectField name="attempt" label={supposing.attempt} defaultValue={supposed.attempt}>
              {choices.map((attempt) => (
                <option key={attempt}>{attempt}</option>
              ))}
            </SelectField>
            <SelectField name="time" label={supposing.time} defaultValue={supposed.time}>
              {times.map((time) => (
                <option key={time} value={time}>
                  {supposing.times[time]}
                </option>
              ))}
            </SelectField>
            <Button type="submit">{supposing.show}</Button>
          </form>
        </>
      )}
    </div>
  )
}
