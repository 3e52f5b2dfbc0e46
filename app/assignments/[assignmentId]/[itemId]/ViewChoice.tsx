import Link from 'next/link'
import { readWords } from '@/app/request/preferences'
import { Notice } from '@/app/ui/Notice'
import type { ItemView } from './itemView'

/** The address of the preview, after that of the question. */
export const PREVIEW = '?as=student'

/** How staff see a question: with all that belongs to it, or as a student does, to try it. */
export async function ViewChoice({ view, path }: { view: ItemView; path: string }) {
  const { words } = await readWords()
  const { mode, modes, previewNote } = words.assignment
  const links = [
    { view: 'staff', href: path, title: modes.staff },
    { view: 'preview', href: `${path}${PREVIEW}`, title: modes.preview },
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
      {view === 'preview' && <Notice>{previewNote}</Notice>}
    </div>
  )
}
